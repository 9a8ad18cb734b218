package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.testkit.SharedData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A recording of real traffic over Toulouse, replayed from the command line, seen by a client. */
final class ReplaySystemTest {

    @TempDir
    Path data;

    @Test
    void theAircraftOfARecordingAreShownWithWhatTheySaid() throws InterruptedException {
        Path recording = SharedData.assumeAdsb("toulouse_part1.jsonl.gz");
        try (CommandLineSystem system = CommandLineSystem.start(
                data,
                RunningSystem.freePort(),
                List.of("replay", recording.toString(), "--speed", "60"),
                Map.of("FEEDER_LAT", "43.6", "FEEDER_LON", "1.4"))) {
            int port = system.awaitPort(Duration.ofSeconds(90));
            try (WebSocketClient client = WebSocketClient.connect(port, "/ws/aircraft/")) {
                // Flight EIN5GV taxies at Toulouse, as readsb shows it too: on the ground near 43.6316 N 1.3696 E.
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(client.ofType("aircraft:update")
                                        .flatMap(update -> update.path("data")
                                                .path("aircraft")
                                                .valueStream())
                                        .filter(aircraft -> aircraft.path("hex")
                                                .asString("")
                                                .equals("4CA216")))
                                .anySatisfy(aircraft -> {
                                    assertThat(aircraft.path("flight").asString(""))
                                            .isEqualTo("EIN5GV");
                                    assertThat(near(aircraft, 43.63, 1.37)).isTrue();
                                }));
            }
        }
    }

    private static boolean near(JsonNode aircraft, double latitudeDeg, double longitudeDeg) {
        return Math.abs(aircraft.path("lat").asDouble(0) - latitudeDeg) < 0.1
                && Math.abs(aircraft.path("lon").asDouble(0) - longitudeDeg) < 0.1;
    }
}
