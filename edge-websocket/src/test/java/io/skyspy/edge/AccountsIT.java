package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two edges that ask everybody who they are. What is decided on one holds on the other. */
class AccountsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final Path ACCESS_LOG = Path.of("target", "accounts-access.log");
    private static final String PASSWORD = "correct horse";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningEdge one;
    private static RunningEdge other;

    @BeforeAll
    static void start() throws IOException {
        one = edge(
                "--server.jetty.accesslog.enabled=true",
                "--server.jetty.accesslog.filename=" + ACCESS_LOG,
                "--server.jetty.accesslog.append=false");
        other = edge("--skyspy.edge.auth.refusals-per-minute=3", "--skyspy.edge.auth.logins-per-minute=3");
        one.awaitReady();
        other.awaitReady();
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.web");
        logger.setLevel(Level.DEBUG);
        LOG.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        UserAdministration users = one.context().getBean(UserAdministration.class);
        for (String role : List.of("superadmin", "operator", "viewer")) {
            users.add(
                    new NewUser(
                            "it-" + role,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(PASSWORD),
                            List.of(new RoleGrant(role, Optional.empty()))),
                    Caller.everybody(),
                    Instant.now());
        }
    }

    private static RunningEdge edge(String... more) {
        String[] settings = new String[more.length + 2];
        settings[0] = "--skyspy.edge.auth.mode=private";
        settings[1] = "--skyspy.edge.auth.jwt-secret=a secret of thirty-two bytes or more";
        System.arraycopy(more, 0, settings, 2, more.length);
        return RunningEdge.start(EmbeddedKafka.shared(), settings);
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        ((Logger) LoggerFactory.getLogger("org.springframework.web")).setLevel(null);
        one.close();
        other.close();
    }

    private static HttpResponse<String> send(
            RunningEdge edge, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static JsonNode logIn(String name) throws IOException, InterruptedException {
        // Straight from the beans: the tests of one address would use up its attempts.
        var pair = one.context().getBean(Logins.class).logIn(name, PASSWORD, Instant.now());
        return JSON.createObjectNode().put("access", pair.access()).put("refresh", pair.refresh());
    }

    private static String bearer(String name) throws IOException, InterruptedException {
        return "Bearer " + logIn(name).path("access").asString();
    }

    private static JsonNode createKey(String scopes) throws IOException, InterruptedException {
        HttpResponse<String> made = send(
                one,
                "POST",
                "/api/v1/admin/api-keys/",
                "{\"name\":\"feeder\",\"scopes\":" + scopes + "}",
                "Authorization",
                bearer("it-operator"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made);
    }

    @Test
    void withoutATokenThereIsOnlyTheWayIn() throws IOException, InterruptedException {
        HttpResponse<String> turnedAway = one.get("/api/v1/aircraft/");
        assertThat(turnedAway.statusCode()).isEqualTo(401);
        assertThat(json(turnedAway).path("error").asString()).isEqualTo("Authentication required");
        assertThat(turnedAway.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(one.get("/api/v1/system/status").statusCode()).isEqualTo(401);
        assertThat(one.get("/api/v1/nothing/").statusCode()).isEqualTo(401);
        assertThat(one.get("/health").statusCode()).isEqualTo(200);
        assertThat(one.get("/api/v1/system/health/").statusCode()).isEqualTo(200);
        assertThat(one.get("/").statusCode()).isEqualTo(200);
        JsonNode config = json(one.get("/api/v1/auth/config"));
        assertThat(config.path("auth_mode").asString()).isEqualTo("private");
        assertThat(config.path("auth_enabled").asBoolean()).isTrue();
        assertThat(config.path("features").path("aircraft").path("read_access").asString())
                .isEqualTo("authenticated");
    }

    @Test
    void aSocketWithoutAGoodTokenIsToldSoAndClosed() {
        for (String path :
                List.of("/ws/all/", "/ws/aircraft/?token=nonsense", "/ws/all/?token=eyJhbGciOiJub25lIn0.e30.")) {
            try (TestClient client = TestClient.connect(one.port(), path)) {
                assertThat(client.next("error").path("message").asString()).isEqualTo("Invalid token");
                assertThat(client.closeCode()).isEqualTo(4001);
                assertThat(client.frames()).hasSize(1);
            }
        }
    }

    @Test
    void aTokenOpensTheDoorHoweverItIsBrought() throws IOException, InterruptedException {
        String token = logIn("it-viewer").path("access").asString();
        String key = createKey("[\"aircraft.view\"]").path("key").asString();
        assertThat(key).startsWith("sk_live_");

        try (TestClient client = TestClient.connect(other.port(), "/ws/aircraft/?token=" + token)) {
            assertThat(client.next("aircraft:snapshot").has("data")).isTrue();
        }
        for (String[] offered : List.of(new String[] {"Bearer", token}, new String[] {"ApiKey", key})) {
            try (TestClient client = TestClient.connect(other.port(), "/ws/aircraft/", offered)) {
                assertThat(client.socket().getSubprotocol()).isEqualTo(offered[0]);
                assertThat(client.next("aircraft:snapshot").has("data")).isTrue();
            }
        }
        assertThat(other.get("/api/v1/aircraft/", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(other.get("/api/v1/aircraft/", "X-API-Key", key).statusCode())
                .isEqualTo(200);
        assertThat(other.get("/api/v1/aircraft/", "Authorization", "ApiKey " + key)
                        .statusCode())
                .isEqualTo(200);
        assertThat(other.get("/api/v1/system/status", "X-API-Key", key).statusCode())
                .as("beyond the scopes of the key")
                .isEqualTo(403);
    }

    @Test
    void aKeyRevokedOnOneEdgeIsNoGoodOnTheOther() throws IOException, InterruptedException {
        JsonNode made = createKey("[]");
        String key = made.path("key").asString();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> other.get("/api/v1/aircraft/", "X-API-Key", key).statusCode() == 200);
        JsonNode listed = json(one.get("/api/v1/admin/api-keys", "Authorization", bearer("it-operator")));
        assertThat(listed.path("count").asInt()).isPositive();
        assertThat(listed.toString()).contains(made.path("id").asString()).doesNotContain(key);

        String path = "/api/v1/admin/api-keys/" + made.path("id").asString() + "/";
        TestClient live = TestClient.connect(other.port(), "/ws/aircraft/", "ApiKey", key);
        live.next("aircraft:snapshot");
        assertThat(send(one, "DELETE", path, "", "Authorization", bearer("it-viewer"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(one, "DELETE", path, "", "Authorization", bearer("it-operator"))
                        .statusCode())
                .isEqualTo(204);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> other.get("/api/v1/aircraft/", "X-API-Key", key).statusCode() == 401);
        assertThat(live.closeCode()).isEqualTo(4001);
    }

    @Test
    void stompClientsConnectWithAPasswordATokenOrNotAtAll() throws IOException, InterruptedException {
        assertThat(stomp("login:it-viewer\npasscode:" + PASSWORD))
                .startsWith("CONNECTED")
                .contains("version:1.2");
        assertThat(stomp("passcode:" + createKey("[]").path("key").asString())).startsWith("CONNECTED");
        assertThat(stomp("login:it-viewer\npasscode:wrong")).startsWith("ERROR").contains("Invalid token");
        assertThat(stomp("")).startsWith("ERROR");
    }

    /** What comes first on a connection that says this when it connects. */
    private static String stomp(String headers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(URI.create("ws://127.0.0.1:" + one.port() + "/stomp"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        answer.complete(text.toString());
                        return null;
                    }
                })
                .join();
        String more = headers.isEmpty() ? "" : headers + "\n";
        socket.sendText("CONNECT\naccept-version:1.2\nhost:x\n" + more + "\n\0", true)
                .join();
        try {
            return answer.orTimeout(10, TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    @Test
    void aUserLogsInRefreshesOnAnotherEdgeAndLogsOut() throws IOException, InterruptedException {
        HttpResponse<String> in = send(
                one, "POST", "/api/v1/auth/login", "{\"username\":\"IT-Operator\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        JsonNode pair = json(in);
        assertThat(pair.path("access")).isEqualTo(pair.path("access_token"));
        assertThat(pair.path("refresh")).isEqualTo(pair.path("refresh_token"));
        assertThat(pair.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(pair.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(pair.path("user").path("roles").toString()).isEqualTo("[\"operator\"]");
        assertThat(pair.path("user").path("permissions").toString()).contains("safety.acknowledge");
        assertThat(in.body()).doesNotContain("argon2");

        String refresh = pair.path("refresh").asString();
        HttpResponse<String> next = send(one, "POST", "/api/auth/token/refresh/", "{\"refresh\":\"" + refresh + "\"}");
        assertThat(next.statusCode()).isEqualTo(200);
        String access = json(next).path("access").asString();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> other.get("/api/v1/auth/profile", "Authorization", "Bearer " + access)
                                .statusCode()
                        == 200);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                send(other, "POST", "/api/v1/auth/refresh", "", "Authorization", "Bearer " + refresh)
                                        .statusCode())
                        .as("used before: somebody has copied it")
                        .isEqualTo(401));
        await().atMost(Duration.ofSeconds(2))
                .until(() -> one.get("/api/v1/auth/profile", "Authorization", "Bearer " + access)
                                .statusCode()
                        == 401);

        JsonNode again = logIn("it-operator");
        String token = again.path("access").asString();
        assertThat(send(one, "POST", "/api/auth/token/verify/", "{\"token\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(one, "POST", "/api/v1/auth/logout", "", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(one, "POST", "/api/auth/token/verify/", "{\"token\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void thoseWhoGuessAreSlowedDown() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> wrong =
                    send(other, "POST", "/api/auth/token/", "{\"username\":\"nobody\",\"password\":\"guess\"}");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(json(wrong).path("detail").asString())
                    .isEqualTo("No active account found with the given credentials");
        }
        HttpResponse<String> slowed =
                send(other, "POST", "/api/v1/auth/login", "{\"username\":\"nobody\",\"password\":\"guess\"}");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
        assertThat(send(one, "POST", "/api/auth/token/", "not json").statusCode())
                .isEqualTo(400);
        assertThat(send(one, "POST", "/api/auth/token/", "{\"username\":5}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aClientThatKeepsComingWithWrongTokensIsNotHeard() throws IOException {
        try (RunningEdge third = edge("--skyspy.edge.auth.refusals-per-minute=3")) {
            third.awaitReady();
            for (int i = 0; i < 3; i++) {
                try (RawSocket socket = RawSocket.handshake(third.port(), "/ws/all/?token=wrong")) {
                    assertThat(socket.status()).isEqualTo(101);
                    assertThat(socket.readCloseCode()).isEqualTo(4001);
                }
            }
            try (RawSocket socket = RawSocket.handshake(third.port(), "/ws/all/?token=wrong")) {
                assertThat(socket.status()).isEqualTo(429);
            }
        }
    }

    @Test
    void whoMayManagesUsersRolesAndFeatures() throws IOException, InterruptedException {
        String[] root = {"Authorization", bearer("it-superadmin")};
        HttpResponse<String> made = send(
                one,
                "POST",
                "/api/v1/admin/users/",
                "{\"username\":\"it-new\",\"password\":\"battery staple\",\"roles\":[\"viewer\"]}",
                root);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long id = json(made).path("id").asLong();
        String grant = "{\"user_id\":" + id + ",\"role\":\"analyst\",\"expires_at\":\"2099-01-01T00:00:00Z\"}";
        assertThat(send(one, "POST", "/api/v1/admin/user-roles", grant, root).statusCode())
                .isEqualTo(201);
        assertThat(one.get("/api/v1/admin/user-roles/", root).body()).contains(id + ":analyst");
        assertThat(send(one, "DELETE", "/api/v1/admin/user-roles/" + id + ":analyst", "", root)
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(one, "PATCH", "/api/v1/admin/users/" + id, "{\"is_active\":false}", root)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(one, "DELETE", "/api/v1/admin/users/" + id + "/", "", root)
                        .statusCode())
                .isEqualTo(204);
        assertThat(one.get("/api/v1/admin/users/" + id, root).statusCode()).isEqualTo(404);
        assertThat(json(one.get("/api/v1/admin/roles/", root)).path("count").asInt())
                .isGreaterThanOrEqualTo(5);

        String[] viewer = {"Authorization", bearer("it-viewer")};
        assertThat(one.get("/api/v1/admin/users/", viewer).statusCode()).isEqualTo(403);
        assertThat(send(one, "POST", "/api/v1/admin/users/", "{\"username\":\"x\"}", viewer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(one.get("/api/v1/admin/users/").statusCode()).isEqualTo(401);
        assertThat(send(one, "PATCH", "/api/v1/admin/feature-access/stats", "{\"is_enabled\":false}", viewer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(one, "PATCH", "/api/v1/admin/feature-access/users", "{\"write_access\":\"public\"}", root)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(one, "PATCH", "/api/v1/auth/profile", "{\"preferences\":{\"units\":\"metric\"}}", viewer)
                        .body())
                .contains("\"units\":\"metric\"");
        assertThat(json(one.get("/api/v1/auth/my-permissions/", viewer))
                        .path("features")
                        .path("safety")
                        .path("can_read")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nothingSecretIsInTheLogs() throws IOException, InterruptedException {
        String token = logIn("it-viewer").path("access").asString();
        String key = createKey("[]").path("key").asString();
        one.get("/api/v1/aircraft/?token=" + token);
        one.get("/api/v1/aircraft/", "Authorization", "Bearer " + token);
        one.get("/api/v1/no-such-thing?token=" + token, "X-API-Key", key);
        send(one, "POST", "/api/auth/token/", "{\"username\":\"x\",\"password\":\"" + PASSWORD + "\"}");
        try (TestClient good = TestClient.connect(one.port(), "/ws/aircraft/?token=" + token)) {
            good.next("aircraft:snapshot");
            good.say("{\"action\":\"auth\",\"token\":\"" + token + "\"}");
            good.say("{\"action\":\"ping\"}");
            good.next("pong");
        }
        try (TestClient bad = TestClient.connect(one.port(), "/ws/aircraft/?token=" + token + "x", "ApiKey", key)) {
            assertThat(bad.closeCode()).isEqualTo(4001);
        }
        String secret = token.substring(token.lastIndexOf('.') + 1);

        await().untilAsserted(() -> assertThat(Files.readString(ACCESS_LOG)).contains("/ws/aircraft/"));
        for (String log : List.of(logged(), Files.readString(ACCESS_LOG))) {
            assertThat(log)
                    .contains("/api/v1/aircraft")
                    .doesNotContain(secret)
                    .doesNotContain(key)
                    .doesNotContain(PASSWORD)
                    .doesNotContain("a secret of thirty-two");
        }
    }

    /** Everything that went to the log, with the values beside the texts. */
    private static String logged() {
        return List.copyOf(LOG.list).stream()
                .map(event -> event.getFormattedMessage() + " " + event.getKeyValuePairs())
                .collect(Collectors.joining("\n"));
    }
}
