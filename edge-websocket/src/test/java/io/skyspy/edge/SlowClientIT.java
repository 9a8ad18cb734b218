package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.hub.Hub;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that never read do not disturb the others, are not queued for, and are sent away. */
class SlowClientIT {

    private static final int AIRCRAFT = 300;

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.update-every=200ms",
                "--skyspy.edge.stall-after=3s",
                "--skyspy.edge.send-buffer=16KB");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        for (int i = 0; i < AIRCRAFT; i++) {
            edge.remove(icao(i), "timeout");
        }
        edge.close();
    }

    private static String icao(int number) {
        return String.format("51%04X", number);
    }

    @Test
    void oneWhoNeverReadsIsClosedAndTheOthersGetEverything() throws IOException {
        for (int i = 0; i < AIRCRAFT; i++) {
            edge.write(state(i, 1));
        }
        Hub hub = edge.context().getBean(Hub.class);
        await().atMost(Duration.ofSeconds(20)).until(() -> hub.picture().rows().size() >= AIRCRAFT);

        List<RawSocket> stuck = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            stuck.add(RawSocket.handshake(edge.port(), "/ws/aircraft/"));
        }
        try (TestClient reader = TestClient.connect(edge.port(), "/ws/aircraft/")) {
            reader.next("aircraft:snapshot");
            for (int round = 2; round < 12; round++) {
                int sequence = round;
                edge.write(state(0, sequence));
                reader.next(message -> message.path("type").asString("").equals("aircraft:delta")
                        && message.path("data").path("changes").path("alt_baro").asInt(-1) == 1000 * sequence);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> hub.sessionCount() == 1);
            reader.say("{\"action\":\"ping\"}");
            reader.next("pong");
        }
        MeterRegistry meters = edge.context().getBean(MeterRegistry.class);
        assertThat(meters.get("edge.closes").tag("reason", "TOO_SLOW").counter().count())
                .isEqualTo(10);
        for (RawSocket socket : stuck) {
            socket.close();
        }
    }

    private static AircraftState state(int number, int sequence) {
        return States.southwest()
                .setIcao(icao(number))
                .setSequence(sequence)
                .setLastSeenAt(Instant.now().plusMillis(sequence))
                .setAltitudeBaroFt(1000 * sequence)
                .build();
    }
}
