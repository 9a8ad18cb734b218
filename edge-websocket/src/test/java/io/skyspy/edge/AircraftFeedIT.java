package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.EmbeddedKafka;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a record in Kafka to a message at a real WebSocket client. */
class AircraftFeedIT {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(EmbeddedKafka.shared());
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void anAircraftIsSeenToComeMoveAndLeave() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/?topics=aircraft")) {
            assertThat(client.next(message -> true).path("type").asString()).isEqualTo("aircraft:snapshot");
            Instant now = Instant.now();

            edge.write(States.southwest().setIcao("AB0001").setLastSeenAt(now).build());
            JsonNode added = client.next("aircraft:new").path("data");
            assertThat(added.path("hex").asString()).isEqualTo("AB0001");
            assertThat(added.path("alt_baro").asInt()).isEqualTo(35000);

            edge.write(States.southwest()
                    .setIcao("AB0001")
                    .setLastSeenAt(now.plusSeconds(1))
                    .setSequence(2)
                    .setAltitudeBaroFt(35100)
                    .setSquawk(null)
                    .build());
            JsonNode changes = client.next("aircraft:delta").path("data").path("changes");
            assertThat(changes.propertyNames()).containsExactlyInAnyOrder("squawk", "alt_baro", "alt");
            assertThat(changes.path("squawk").isNull()).isTrue();
            assertThat(changes.path("alt").asInt()).isEqualTo(35100);

            JsonNode update = client.next("aircraft:update").path("data");
            assertThat(update.path("count").asInt()).isEqualTo(1);

            edge.remove("AB0001", "out of range");
            JsonNode removed = client.next("aircraft:remove").path("data");
            assertThat(removed.path("hex").asString()).isEqualTo("AB0001");
            assertThat(removed.path("reason").asString()).isEqualTo("out of range");
            assertThat(removed.path("flight").asString()).isEqualTo("SWA1234");
            JsonNode positions =
                    client.next(message -> message.path("data").path("removed").size() > 0);
            assertThat(positions.path("data").path("removed").path(0).asString())
                    .isEqualTo("AB0001");
        }
    }
}
