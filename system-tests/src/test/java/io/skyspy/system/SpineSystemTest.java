package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of a receiver to the messages of a client, through a real broker. */
final class SpineSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path data;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws InterruptedException {
        system = RunningSystem.start(data, Map.of("skyspy.streams.aircraft.remove-after", "4s"));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void aClientSeesAnAircraftComeChangeAndGo() {
        Plane plane = new Plane(0xA1B2C3);
        try (WebSocketClient client = WebSocketClient.connect(system.port(), "/ws/aircraft/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            awaitThat(() -> assertThat(client.messages()).isNotEmpty());
            assertThat(client.messages().getFirst().path("type").asString()).isEqualTo("aircraft:snapshot");

            announce(receiver, plane, "SWA1234");
            awaitThat(() -> assertThat(client.has("aircraft:new", data -> isPlane(data, plane)))
                    .isTrue());

            receiver.send(plane.position(48.0, -122.0, 35_000, false));
            receiver.send(plane.position(48.0, -122.0, 35_000, true));
            awaitThat(() -> assertThat(client.has(
                            "aircraft:delta",
                            data -> isPlane(data, plane)
                                    && near(data.path("changes").path("lat"), 48.0)
                                    && near(data.path("changes").path("lon"), -122.0)))
                    .isTrue());

            awaitThat(() -> assertThat(client.has("aircraft:update", data -> listed(data, plane, 35_000)))
                    .isTrue());
            awaitThat(() -> assertThat(client.has(
                            "positions:update",
                            data -> data.path("positions")
                                    .valueStream()
                                    .anyMatch(position -> isPlane(position, plane))))
                    .isTrue());

            awaitThat(() -> assertThat(client.has(
                            "aircraft:remove",
                            data -> isPlane(data, plane)
                                    && data.path("reason").asString().equals("timeout")))
                    .isTrue());
        }
    }

    @Test
    void aClientThatComesLaterFindsTheAircraftInItsSnapshot() {
        Plane plane = new Plane(0x4CA123);
        try (BeastSender receiver = new BeastSender(system.beastPort());
                WebSocketClient first = WebSocketClient.connect(system.port(), "/ws/aircraft")) {
            announce(receiver, plane, "EIN5GV");
            awaitThat(() -> assertThat(first.has("aircraft:new", data -> isPlane(data, plane)))
                    .isTrue());

            try (WebSocketClient later = WebSocketClient.connect(system.port(), "/ws/all/?topics=aircraft")) {
                awaitThat(() -> assertThat(later.messages()).isNotEmpty());

                JsonNode snapshot = later.messages().getFirst();
                assertThat(snapshot.path("type").asString()).isEqualTo("aircraft:snapshot");
                assertThat(snapshot.path("data").path("aircraft").valueStream()).anySatisfy(aircraft -> {
                    assertThat(aircraft.path("hex").asString()).isEqualTo(plane.hex());
                    assertThat(aircraft.path("flight").asString()).isEqualTo("EIN5GV");
                });
            }
        }
    }

    @Test
    void anEmergencySquawkReachesTheClient() {
        Plane plane = new Plane(0x400E0D);
        try (WebSocketClient client = WebSocketClient.connect(system.port(), "/ws/aircraft/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(400)).untilAsserted(() -> {
                receiver.send(plane.identification("BAW7"));
                receiver.send(plane.squawk("7700"));
                assertThat(client.has(
                                "aircraft:delta",
                                data -> isPlane(data, plane)
                                        && data.path("changes")
                                                .path("emergency")
                                                .asBoolean(false)))
                        .isTrue();
            });
        }
    }

    @Test
    void garbageOnTheReceiversSocketDisturbsNobody() {
        Plane plane = new Plane(0x3C6666);
        try (WebSocketClient client = WebSocketClient.connect(system.port(), "/ws/aircraft/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            receiver.write("GET / HTTP/1.1\r\nHost: sky\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            receiver.write(new byte[] {0x1A, 0x33, 0x1A, 0x1A, 0x1A, 0x09, 0x1A});
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                announce(receiver, plane, "DLH400");
                assertThat(client.has("aircraft:new", data -> isPlane(data, plane)))
                        .isTrue();
            });
        }
    }

    @Test
    void pingIsAnsweredAndNonsenseIsExplained() {
        try (WebSocketClient client = WebSocketClient.connect(system.port(), "/ws/all/")) {
            client.send("{\"action\":\"ping\"}");
            client.send("{\"action\":\"dance\"}");
            client.send("{");

            awaitThat(() -> {
                assertThat(client.ofType("pong")).hasSize(1);
                assertThat(client.ofType("error")
                                .map(error -> error.path("message").asString()))
                        .containsExactly("Unknown action: dance", "Invalid JSON format");
            });
        }
    }

    @Test
    void tailPrintsRecordsAsJsonLinesAndNothingElse() throws IOException, InterruptedException {
        Plane plane = new Plane(0x71BE01);
        try (WebSocketClient client = WebSocketClient.connect(system.port(), "/ws/aircraft/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            announce(receiver, plane, "KAL1");
            awaitThat(() -> assertThat(client.has("aircraft:new", data -> isPlane(data, plane)))
                    .isTrue());
        }

        List<String> lines = CommandLineSystem.outputOf(List.of(
                "tail",
                "aircraft.states.v1",
                "--from-beginning",
                "--max=1",
                "--bootstrap-servers=" + system.standalone().bootstrapServers(),
                "--schema-registry-url=" + system.standalone().schemaRegistryUrl()));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(JsonMapper.builder()
                                .build()
                                .readTree(line)
                                .path("key")
                                .asString())
                        .matches("[0-9A-F]{6}"));
    }

    /** One frame alone may be noise: an aircraft is shown from its second on. */
    private static void announce(BeastSender receiver, Plane plane, String callsign) {
        receiver.send(plane.identification(callsign));
        receiver.send(plane.squitter());
    }

    private static void awaitThat(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }

    private static boolean isPlane(JsonNode data, Plane plane) {
        return data.path("hex").asString("").equals(plane.hex());
    }

    private static boolean listed(JsonNode data, Plane plane, int altitudeFt) {
        return data.path("aircraft")
                .valueStream()
                .anyMatch(aircraft ->
                        isPlane(aircraft, plane) && aircraft.path("alt_baro").asInt(0) == altitudeFt);
    }

    private static boolean near(JsonNode degrees, double expected) {
        return degrees.isNumber() && Math.abs(degrees.asDouble() - expected) < 1e-4;
    }
}
