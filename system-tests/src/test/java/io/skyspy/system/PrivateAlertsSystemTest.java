package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who hears of an alert, from a receiver's frames to the clients of two edges that ask who people are. */
final class PrivateAlertsSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse";
    private static final String RULES = "/api/v1/alerts/rules/";
    private static final Map<String, Object> AUTH = Map.of(
            "skyspy.edge.auth.mode", "hybrid", "skyspy.edge.auth.jwt-secret", "thirty-two bytes for both edges ");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Plane plane = new Plane(0xABCDEF);

    @TempDir
    Path data;

    @Test
    void aPrivateRuleIsHeardByItsOwnerAloneAndASharedOneByFollowersOnEveryEdge()
            throws IOException, InterruptedException {
        try (RunningSystem system = RunningSystem.start(data.resolve("one"), AUTH);
                SecondEdge other = SecondEdge.start(system, data.resolve("other"), AUTH);
                BeastSender receiver = new BeastSender(system.beastPort())) {
            other.addUser("ann", PASSWORD, "operator");
            other.addUser("bob", PASSWORD, "operator");
            String ann = logIn(system.port(), "ann");
            String bob = logIn(other.port(), "bob");
            try (WebSocketClient annHere = listen(system.port(), ann);
                    WebSocketClient annThere = listen(other.port(), ann);
                    WebSocketClient bobHere = listen(system.port(), bob);
                    WebSocketClient bobThere = listen(other.port(), bob)) {
                long secret = makeRule(system.port(), ann, "callsign", "WATCH1", "private");
                flyUntilTold(receiver, "2000", secret, annHere, annThere);

                long shared = makeRule(other.port(), ann, "squawk", "2345", "shared");
                await().atMost(PATIENCE).until(() -> follow(system.port(), bob, secret) == 404);
                await().atMost(PATIENCE).until(() -> follow(other.port(), bob, shared) == 201);
                flyUntilTold(receiver, "2345", shared, annHere, annThere, bobHere, bobThere);

                assertThat(told(annHere)).containsExactly(secret, shared);
                assertThat(told(annThere)).containsExactly(secret, shared);
                assertThat(told(bobHere)).containsExactly(shared);
                assertThat(told(bobThere)).containsExactly(shared);
            }
        }
    }

    /** Logs in, once that edge has heard of the user. */
    private String logIn(int port, String name) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
        HttpResponse<String> answer = await().atMost(PATIENCE)
                .until(() -> post(port, "", "/api/auth/token/", body), said -> said.statusCode() == 200);
        return JSON.readTree(answer.body()).path("access").asString();
    }

    /** Connects, once that edge has heard of the log-in. */
    private static WebSocketClient listen(int port, String token) {
        return await().atMost(PATIENCE).until(() -> welcomed(port, token), client -> client.closeCode() == 0);
    }

    private static WebSocketClient welcomed(int port, String token) {
        WebSocketClient client = WebSocketClient.connect(port, "/ws/alerts/", "Bearer", token);
        await().atMost(PATIENCE).until(() -> client.closeCode() != 0 || client.has("alert:snapshot", said -> true));
        return client;
    }

    private long makeRule(int port, String owner, String type, String value, String visibility)
            throws IOException, InterruptedException {
        String rule = """
                {"name":"Watched","type":"%s","operator":"eq","value":"%s","visibility":"%s","cooldown_minutes":60}
                """.formatted(type, value, visibility);
        HttpResponse<String> made = post(port, owner, RULES, rule);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").asLong();
    }

    private int follow(int port, String follower, long rule) throws IOException, InterruptedException {
        return post(port, follower, RULES + rule + "/subscribe/", "{}").statusCode();
    }

    private void flyUntilTold(BeastSender receiver, String squawk, long rule, WebSocketClient... clients) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            receiver.send(plane.squitter());
            receiver.send(plane.identification("WATCH1"));
            receiver.send(plane.squawk(squawk));
            return Stream.of(clients).allMatch(client -> told(client).contains(rule));
        });
    }

    private static List<Long> told(WebSocketClient client) {
        return client.ofType("alert:triggered")
                .map(alert -> alert.path("data").path("rule_id"))
                .map(JsonNode::asLong)
                .toList();
    }

    private HttpResponse<String> post(int port, String token, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
