package io.skyspy.edge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.RunningEdge;
import io.skyspy.edge.States;
import io.skyspy.edge.TestClient;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the edge makes of its topic: of bad records, of the past, and of a broker that is gone. */
class FeedIT {

    @Test
    void aRecordThatCannotBeReadIsCountedAndSkipped() {
        try (RunningEdge edge = RunningEdge.start(EmbeddedKafka.shared())) {
            edge.awaitReady();
            try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/")) {
                edge.writeBytes("CD0001", new byte[] {9, 9, 9});
                edge.writeBytes("CD0001", new byte[] {0, 0, 0, 0, 1, 42});
                edge.writeBytes("not an address", null);
                edge.write(States.southwest()
                        .setIcao("CD0001")
                        .setLastSeenAt(Instant.now())
                        .build());
                assertThat(client.next("aircraft:new").path("data").path("hex").asString())
                        .isEqualTo("CD0001");
            }
            MeterRegistry meters = edge.context().getBean(MeterRegistry.class);
            assertThat(meters.get("edge.feed.rejected")
                            .tag("reason", "UNREADABLE")
                            .counter()
                            .count())
                    .isEqualTo(2);
            assertThat(meters.get("edge.feed.rejected")
                            .tag("reason", "BAD_KEY")
                            .counter()
                            .count())
                    .isEqualTo(1);
            edge.remove("CD0001", "timeout");
        }
    }

    @Test
    void aRestartedEdgeShowsWhatIsThereAndNoGhosts() {
        Instant now = Instant.now();
        try (RunningEdge first = RunningEdge.start(EmbeddedKafka.shared())) {
            first.awaitReady();
            first.write(States.southwest().setIcao("CD1001").setLastSeenAt(now).build());
            first.write(States.southwest().setIcao("CD1002").setLastSeenAt(now).build());
            first.remove("CD1002", "timeout");
        }
        try (RunningEdge second = RunningEdge.start(EmbeddedKafka.shared())) {
            second.awaitReady();
            try (TestClient client = TestClient.connect(second.port(), "/ws/aircraft/")) {
                assertThat(client.next("aircraft:snapshot").path("data").findValuesAsString("hex"))
                        .contains("CD1001")
                        .doesNotContain("CD1002");
            }
            second.remove("CD1001", "timeout");
        }
    }

    @Test
    void withoutItsBrokerTheEdgeServesWhatItKnows() throws IOException, InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start();
        try (RunningEdge edge = RunningEdge.start(kafka)) {
            edge.awaitReady();
            edge.write(States.southwest()
                    .setIcao("CD2001")
                    .setLastSeenAt(Instant.now())
                    .build());
            await().until(() -> edge.get("/api/v1/aircraft/CD2001").statusCode() == 200);
            kafka.close();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> edge.get("/health").body().contains("degraded"));
            assertThat(edge.get("/health").statusCode()).isEqualTo(200);
            assertThat(edge.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/")) {
                assertThat(client.next("aircraft:snapshot").path("data").findValuesAsString("hex"))
                        .containsExactly("CD2001");
                client.next("aircraft:heartbeat");
            }
        }
    }
}
