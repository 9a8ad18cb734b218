package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An alert on its way from a rule and a receiver's frames to clients and a web hook. */
final class AlertsSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RULES = "/api/v1/alerts/rules/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Plane plane = new Plane(0xABCDEF);
    private final List<String> posted = new CopyOnWriteArrayList<>();

    @TempDir
    Path data;

    @Test
    void aRuleActsOnAircraftThatAreThereAlreadyAndEachMatchIsToldOnce() throws IOException, InterruptedException {
        HttpServer hook = hook();
        try (RunningSystem system = RunningSystem.start(data, Map.of("skyspy.notify.allow-private-targets", true));
                WebSocketClient one = WebSocketClient.connect(system.port(), "/ws/alerts/");
                WebSocketClient other = WebSocketClient.connect(system.port(), "/ws/all/");
                BeastSender receiver = new BeastSender(system.beastPort())) {
            fly(receiver, one, "WATCH1", 2_000);
            String body = "{\"name\":\"Watched\",\"type\":\"callsign\",\"operator\":\"startswith\",\"value\":\"watch\","
                    + "\"cooldown_minutes\":60,\"api_url\":\"http://127.0.0.1:"
                    + hook.getAddress().getPort() + "/in\"}";
            HttpResponse<String> made = call(system, "POST", RULES, body);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            long rule = JSON.readTree(made.body()).path("id").asLong();

            List<WebSocketClient> clients = List.of(one, other);
            for (WebSocketClient client : clients) {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
                    send(receiver, "WATCH1");
                    return client.has("alert:triggered", alert -> true);
                });
            }
            JsonNode alert =
                    one.ofType("alert:triggered").findFirst().orElseThrow().path("data");
            assertThat(alert.path("rule_id").asLong()).isEqualTo(rule);
            assertThat(alert.path("icao_hex").asString()).isEqualTo("ABCDEF");
            await().atMost(PATIENCE).until(() -> !posted.isEmpty());

            one.send("{\"action\":\"request\",\"type\":\"acknowledge-alert\",\"request_id\":1,\"params\":{\"id\":"
                    + alert.path("id").asLong() + "}}");
            for (WebSocketClient client : clients) {
                await().atMost(PATIENCE).until(() -> client.has("alert:acknowledged", said -> true));
            }
            assertThat(call(system, "DELETE", RULES + rule, "").statusCode()).isEqualTo(204);
            fly(receiver, one, "WATCH2", 3_000);

            for (WebSocketClient client : clients) {
                assertThat(client.ofType("alert:triggered")).hasSize(1);
            }
            assertThat(posted).singleElement().asString().contains("\"rule_name\":\"Watched\"");
        } finally {
            hook.stop(0);
        }
    }

    private HttpServer hook() throws IOException {
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/in", exchange -> {
            try (exchange) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        hook.start();
        return hook;
    }

    /** The aircraft is heard for so long. */
    private void fly(BeastSender receiver, WebSocketClient client, String callsign, int millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            send(receiver, callsign);
            return System.nanoTime() > end;
        });
        assertThat(client.closeCode()).isZero();
    }

    private void send(BeastSender receiver, String callsign) {
        receiver.send(plane.squitter());
        receiver.send(plane.identification(callsign));
        receiver.send(plane.squawk("2000"));
    }

    private HttpResponse<String> call(RunningSystem system, String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + system.port() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
