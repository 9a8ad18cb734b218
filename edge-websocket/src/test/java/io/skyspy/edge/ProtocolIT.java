package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a client can say, rightly and wrongly, over a real socket. */
class ProtocolIT {

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.inbound-burst=200",
                "--skyspy.edge.max-message-size=100KB",
                "--skyspy.location.latitude-deg=52.25",
                "--skyspy.location.longitude-deg=4.75");
        edge.awaitReady();
        edge.write(States.southwest()
                .setIcao("AB1001")
                .setLastSeenAt(Instant.now())
                .setMilitary(true)
                .build());
    }

    @AfterAll
    static void stop() {
        edge.remove("AB1001", "timeout");
        edge.close();
    }

    private static TestClient connect() {
        return TestClient.connect(edge.port(), "/ws/all/");
    }

    private static void assertError(TestClient client, String text) {
        assertThat(client.next("error").path("message").asString()).isEqualTo(text);
    }

    private static int refusedStatus(String path) throws IOException {
        try (RawSocket socket = RawSocket.handshake(edge.port(), path)) {
            return socket.status();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ws/aircraft", "/ws/aircraft/", "/ws/all", "/ws/all/?topics=aircraft,%20safety&token=secret"})
    void everyAddressBeginsWithTheSnapshot(String path) {
        try (TestClient client = TestClient.connect(edge.port(), path)) {
            assertThat(client.next(message -> true).path("type").asString()).isEqualTo("aircraft:snapshot");
        }
    }

    @Test
    void anUnknownAddressIsNotFound() throws IOException {
        assertThat(refusedStatus("/ws/nonsense/")).isEqualTo(404);
        assertThat(refusedStatus("/ws/")).isEqualTo(404);
    }

    @Test
    void topicsAreSubscribedAndUnsubscribed() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/all/?topics=stats")) {
            client.say("{\"action\":\"subscribe\",\"topics\":[\"aircraft\",\"safety\",\"nonsense\"]}");
            assertThat(client.next("subscribed").path("topics").values().stream()
                            .map(JsonNode::asString))
                    .containsExactly("stats", "aircraft", "safety");
            client.say("{\"action\":\"unsubscribe\",\"topics\":\"safety\"}");
            assertThat(client.next("unsubscribed").path("topics").path(0).asString())
                    .isEqualTo("safety");
            client.say("{\"action\":\"pong\"}");
            client.say("{\"action\":\"ping\"}");
            assertThat(client.next("pong").size()).isEqualTo(1);
        }
    }

    @Test
    void requestsAreAnsweredWithTheirId() {
        try (TestClient client = connect()) {
            client.next(message -> message.toString().contains("AB1001"));
            client.say(
                    "{\"action\":\"request\",\"type\":\"aircraft\",\"request_id\":7,\"params\":{\"icao\":\"ab1001\"}}");
            JsonNode response = client.next("response");
            assertThat(response.path("request_id").asInt()).isEqualTo(7);
            assertThat(response.path("request_type").asString()).isEqualTo("aircraft");
            assertThat(response.path("data").path("hex").asString()).isEqualTo("AB1001");

            client.say(
                    "{\"action\":\"request\",\"type\":\"aircraft_list\",\"params\":{\"military_only\":true,\"min_altitude\":1}}");
            assertThat(client.next("response").path("data").findValuesAsString("hex"))
                    .contains("AB1001");
            client.say("{\"action\":\"request\",\"type\":\"aircraft_list\",\"params\":{\"max_altitude\":34999}}");
            assertThat(client.next("response").path("data").findValuesAsString("hex"))
                    .doesNotContain("AB1001");

            client.say("{\"action\":\"request\",\"type\":\"aircraft-stats\",\"request_id\":\"test1\",\"params\":{}}");
            assertThat(client.next("response").path("data").path("military").asInt())
                    .isPositive();
            client.say("{\"action\":\"request\",\"type\":\"status\"}");
            assertThat(client.next("response")
                            .path("data")
                            .path("location")
                            .path("latitude")
                            .asDouble())
                    .isEqualTo(52.25);
            client.say("{\"action\":\"request\",\"type\":\"health\"}");
            assertThat(client.next("response").path("data").path("status").asString())
                    .isEqualTo("healthy");
            client.say("{\"action\":\"request\",\"type\":\"ws-status\"}");
            JsonNode connection = client.next("response").path("data");
            assertThat(connection.path("consumer").asString()).isEqualTo("all");
            assertThat(connection.path("subscribers").asInt()).isPositive();
        }
    }

    @Test
    void wrongRequestsGetTheTextsOfTheContract() {
        try (TestClient client = connect()) {
            client.say("{\"action\":\"request\",\"type\":\"photo\",\"request_id\":\"p\"}");
            JsonNode error = client.next("error");
            assertThat(error.path("message").asString()).startsWith("Unknown request type: photo");
            assertThat(error.path("request_id").asString()).isEqualTo("p");
            client.say("{\"action\":\"request\",\"type\":\"aircraft\",\"params\":{\"icao\":\"FFFFFF\"}}");
            assertError(client, "Aircraft not found");
            client.say("{\"action\":\"request\",\"type\":\"aircraft\"}");
            assertError(client, "Missing icao parameter");
            client.say("{\"action\":\"jump\"}");
            assertError(client, "Unknown action: jump");
        }
    }

    @Test
    void hostileMessagesAreNamedAndTheSocketLives() {
        try (TestClient client = connect()) {
            client.say("{\"action\":");
            assertError(client, "Invalid JSON format");
            client.say("[".repeat(1000));
            assertError(client, "Message structure too deeply nested");
            client.socket().sendBinary(ByteBuffer.wrap(new byte[300]), true).join();
            assertError(client, "Binary data not supported");
            client.say("\"" + "x".repeat(150_000) + "\"");
            assertError(client, "Message too large");
            for (int i = 0; i < 20; i++) {
                client.socket().sendText("{\"a\":", false).join();
                client.socket().sendText("1}", true).join();
            }
            client.say("{\"action\":\"ping\"}");
            client.next("pong");
            client.socket().sendPing(ByteBuffer.wrap(new byte[125])).join();
            client.say("{\"action\":\"ping\"}");
            client.next("pong");
        }
    }

    @Test
    void anEndlessMessageEndsTheConnection() {
        try (TestClient client = connect()) {
            try {
                for (int i = 0; i < 1000; i++) {
                    client.socket().sendText("x".repeat(10_000), false).join();
                }
            } catch (CompletionException cutShort) {
                assertThat(cutShort).hasCauseInstanceOf(IOException.class);
            }
            assertThat(client.closeCode()).isIn(1009, 1006);
        }
    }

    @Test
    void aTokenOfferedAsSubprotocolIsAnsweredByItsSchemeAlone() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/all/", "Bearer", "eyJhbGciOiJIUzI1NiJ9.e30.x")) {
            assertThat(client.socket().getSubprotocol()).isEqualTo("Bearer");
        }
        try (TestClient client = TestClient.connect(edge.port(), "/ws/all/", "ApiKey", "sk_test_1")) {
            assertThat(client.socket().getSubprotocol()).isEqualTo("ApiKey");
        }
    }

    @Test
    void theSameIsToldOverHttp() throws IOException, InterruptedException {
        for (String path : new String[] {
            "/health",
            "/api/v1/system/health/",
            "/api/v1/system/status",
            "/api/v1/auth/config",
            "/api/v1/aircraft/",
            "/api/v1/aircraft/stats/",
            "/api/v1/aircraft",
            "/actuator/health/readiness",
            "/actuator/prometheus"
        }) {
            assertThat(edge.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(edge.get("/api/v1/aircraft/ab1001/").body()).contains("\"hex\":\"AB1001\"");
        assertThat(edge.get("/api/v1/aircraft/FFFFFF").statusCode()).isEqualTo(404);
        assertThat(edge.get("/actuator/prometheus").body())
                .contains("edge_sessions", "edge_feed_lag_records", "edge_cuts_total");
        HttpResponse<String> page = edge.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).containsAnyOf("no-cache", "no-store");
        assertThat(edge.get("/clients").body()).isEqualTo(page.body());
        HttpResponse<String> slash = edge.get("/clients/");
        assertThat(slash.statusCode()).isEqualTo(302);
        assertThat(slash.headers().firstValue("Location")).contains("../clients");
    }
}
