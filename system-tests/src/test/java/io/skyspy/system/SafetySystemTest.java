package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An emergency on its way from a receiver's frames to every client, and what they make of it. */
final class SafetySystemTest {

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plane plane = new Plane(0xABCDEF);

    @TempDir
    Path data;

    @Test
    void anEmergencyIsToldOnceAcknowledgedForAllAndResolved() throws InterruptedException {
        try (RunningSystem system = RunningSystem.start(data);
                WebSocketClient one = WebSocketClient.connect(system.port(), "/ws/safety/");
                WebSocketClient other = WebSocketClient.connect(system.port(), "/ws/all/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            List<WebSocketClient> clients = List.of(one, other);
            clients.forEach(client -> say(receiver, "7700", client, "safety:event"));
            long id = one.ofType("safety:event")
                    .findFirst()
                    .orElseThrow()
                    .path("data")
                    .path("id")
                    .asLong();

            one.send("{\"action\":\"request\",\"type\":\"acknowledge\",\"request_id\":1,\"params\":{\"event_id\":" + id
                    + "}}");
            for (WebSocketClient client : clients) {
                await().atMost(PATIENCE)
                        .until(() -> client.has(
                                "safety:event_updated",
                                event -> event.path("acknowledged").asBoolean(false)));
            }
            clients.forEach(client -> say(receiver, "2000", client, "safety:event_resolved"));

            for (WebSocketClient client : clients) {
                assertThat(client.ofType("safety:event")).hasSize(1);
                assertThat(client.ofType("safety:event_resolved")).hasSize(1);
                assertThat(safety(client).stream()
                                .map(event -> event.path("id").asLong())
                                .distinct())
                        .containsExactly(id);
                assertThat(safety(client).stream()
                                .map(event -> event.path("sequence").asInt()))
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void anEmergencyGoesOnWhenTheProcessIsKilled() throws InterruptedException {
        int kafkaPort = RunningSystem.freePort();
        int beastPort = RunningSystem.freePort();
        long id;
        try (CommandLineSystem system = start(kafkaPort, beastPort)) {
            int port = system.awaitPort(READY_WITHIN);
            try (WebSocketClient client = WebSocketClient.connect(port, "/ws/safety/");
                    BeastSender receiver = new BeastSender(beastPort)) {
                say(receiver, "7700", client, "safety:event");
                id = safety(client).getFirst().path("id").asLong();
            }
            system.kill();
        }
        try (CommandLineSystem system = start(kafkaPort, beastPort)) {
            int port = system.awaitPort(READY_WITHIN);
            try (WebSocketClient client = WebSocketClient.connect(port, "/ws/safety/");
                    BeastSender receiver = new BeastSender(beastPort)) {
                say(receiver, "7700", client, "safety:event_updated");
                say(receiver, "2000", client, "safety:event_resolved");

                assertThat(client.messages().getFirst().path("data").findValuesAsString("id"))
                        .containsExactly(Long.toString(id));
                assertThat(client.ofType("safety:event")).isEmpty();
                assertThat(client.ofType("safety:event_resolved"))
                        .singleElement()
                        .extracting(message -> message.path("data").path("id").asLong())
                        .isEqualTo(id);
            }
        }
    }

    /** The aircraft says that code until the client has been told so. */
    private void say(BeastSender receiver, String code, WebSocketClient client, String untilTold) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(400)).until(() -> {
            receiver.send(plane.squitter());
            receiver.send(plane.identification("MAYDAY1"));
            receiver.send(plane.squawk(code));
            return client.ofType(untilTold).findAny().isPresent();
        });
    }

    private static List<JsonNode> safety(WebSocketClient client) {
        return client.messages().stream()
                .filter(message -> message.path("type").asString("").startsWith("safety:event"))
                .map(message -> message.path("data"))
                .toList();
    }

    private CommandLineSystem start(int kafkaPort, int beastPort) {
        return CommandLineSystem.start(
                data,
                kafkaPort,
                List.of("run"),
                Map.of(
                        "SKYSPY_STREAMS_AIRCRAFT_REMOVEAFTER", "10m", // a restart may take longer than the usual minute
                        "SKYSPY_INGEST_ADSB_SOURCES_0_ID", "roof",
                        "SKYSPY_INGEST_ADSB_SOURCES_0_TYPE", "beast-listen",
                        "SKYSPY_INGEST_ADSB_SOURCES_0_ADDRESS", "127.0.0.1:" + beastPort));
    }
}
