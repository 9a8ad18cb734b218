package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.testkit.EmbeddedKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges the frames that a running edge really sends by {@code docs/asyncapi.yaml}. */
class AsyncApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> SAID_BY_CLIENT = List.of(
            "{\"action\":\"subscribe\",\"topics\":[\"aircraft\",\"stats\"]}",
            "{\"action\":\"unsubscribe\",\"topics\":[\"stats\"]}",
            "{\"action\":\"ping\"}",
            "{\"action\":\"pong\"}",
            "{\"action\":\"request\",\"type\":\"aircraft\",\"request_id\":{\"a\":1},\"params\":{\"icao\":\"AB3001\"}}",
            "{\"action\":\"request\",\"type\":\"aircraft-stats\",\"request_id\":\"x\",\"params\":{}}",
            "{\"action\":\"request\",\"type\":\"status\"}",
            "{\"action\":\"request\",\"type\":\"taf\",\"request_id\":7}");

    private static final List<String> NONSENSE =
            List.of("{", "[]", "{\"action\":\"jump\"}", "{\"action\":\"request\",\"type\":\"nonsense\"}");

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(), "--skyspy.edge.heartbeat-every=1s", "--skyspy.edge.inbound-burst=200");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static void fly() {
        for (int i = 0; i < 3; i++) {
            edge.write(States.southwest()
                    .setIcao("AB300" + i)
                    .setLastSeenAt(Instant.now())
                    .setOnGround(i == 1)
                    .build());
        }
    }

    private static Set<String> types(List<String> frames) {
        Set<String> types = new TreeSet<>();
        frames.stream().map(JSON::readTree).forEach(frame -> {
            types.add(frame.path("type").asString());
            frame.path("messages")
                    .values()
                    .forEach(message -> types.add(message.path("type").asString()));
        });
        return types;
    }

    private static void assertAsDocumented(List<String> frames) {
        for (String frame : frames) {
            JsonNode message = JSON.readTree(frame);
            assertThat(AsyncApi.faults("said", message)).as(frame).isEmpty();
        }
    }

    @Test
    void everyFrameIsAsDocumented() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/all/")) {
            fly();
            client.next(message -> message.toString().contains("AB3002"));
            for (String said : SAID_BY_CLIENT) {
                assertThat(AsyncApi.faults("action", JSON.readTree(said)))
                        .as(said)
                        .isEmpty();
                client.say(said);
            }
            NONSENSE.forEach(client::say);
            edge.write(States.southwest()
                    .setIcao("AB3001")
                    .setLastSeenAt(Instant.now())
                    .setOnGround(false)
                    .setSquawk("7700")
                    .build());
            client.next(message -> message.toString().contains("7700"));
            for (int i = 0; i < 3; i++) {
                edge.remove("AB300" + i, "timeout");
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> types(client.frames())
                            .containsAll(Set.of(
                                    "aircraft:snapshot",
                                    "aircraft:new",
                                    "aircraft:delta",
                                    "aircraft:remove",
                                    "aircraft:update",
                                    "aircraft:heartbeat",
                                    "positions:update",
                                    "subscribed",
                                    "unsubscribed",
                                    "pong",
                                    "response",
                                    "error")));
            assertAsDocumented(client.frames());
        }
    }
}
