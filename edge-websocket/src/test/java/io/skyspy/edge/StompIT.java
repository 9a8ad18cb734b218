package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long STOMP connections are held open that have agreed to no heart-beats. */
class StompIT {

    private static final Duration DEAD_AFTER = Duration.ofSeconds(2);

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.ping-every=500ms",
                "--skyspy.edge.dead-after=" + DEAD_AFTER.toMillis() + "ms");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void whoAnswersPingsStaysWithAndWithoutSubscriptions() {
        try (RawStomp listening = RawStomp.connect(edge.port());
                RawStomp idle = RawStomp.connect(edge.port(), "heart-beat:0,0\n")) {
            listening.subscribe("1", "/topic/aircraft");

            await().during(DEAD_AFTER.multipliedBy(2))
                    .atMost(DEAD_AFTER.multipliedBy(3))
                    .until(() -> listening.isOpen() && idle.isOpen());

            idle.subscribe("1", "/topic/aircraft");
        }
    }

    @Test
    void whoDoesNotIsSentAwayAndThenDropped() throws IOException {
        try (RawSocket silent = RawSocket.handshake(edge.port(), "/stomp", "Sec-WebSocket-Protocol: v12.stomp")) {
            assertThat(silent.status()).isEqualTo(101);
            assertThat(silent.readCloseCode()).isEqualTo(4000);
            assertThat(silent.readCloseCode()).as("without an answer").isEqualTo(1006);
        }
    }
}
