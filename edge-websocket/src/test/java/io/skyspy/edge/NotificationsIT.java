package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Channels of two users. The test plays streams-alerts. */
class NotificationsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "correct horse";
    private static final String CHANNELS = "/api/v1/notifications/channels/";

    private static RunningEdge edge;
    private static String mine;
    private static String other;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.auth.mode=hybrid",
                "--skyspy.edge.auth.jwt-secret=a secret of thirty-two bytes or more");
        edge.awaitReady();
        mine = tokenOf("notified-one");
        other = tokenOf("notified-two");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    private static String tokenOf(String user) throws IOException, InterruptedException {
        edge.context()
                .getBean(UserAdministration.class)
                .add(
                        new NewUser(
                                user,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(PASSWORD),
                                List.of(new RoleGrant("operator", Optional.empty()))),
                        Caller.everybody(),
                        Instant.now());
        String login = "{\"username\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}";
        return JSON.readTree(call("POST", "/api/auth/token/", "", login).body())
                .path("access")
                .asString();
    }

    private static HttpResponse<String> call(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode made(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("POST", CHANNELS, mine, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    @Test
    void aChannelIsItsOwnersAloneAndItsSecretsAreNeverShown() throws IOException, InterruptedException {
        JsonNode channel = made("{\"name\":\"Hook\",\"channel_type\":\"webhook\",\"settings\":{"
                + "\"url\":\"https://example.org/in?key=hidden\",\"secret\":\"very hidden\"}}");
        String path = CHANNELS + channel.path("id").asLong();

        assertThat(channel.toString()).doesNotContain("hidden");
        assertThat(channel.at("/settings/url").asString()).isEqualTo("https://example.org/********");
        assertThat(call("GET", CHANNELS, mine, "").body()).contains("\"Hook\"").doesNotContain("hidden");
        assertThat(call("GET", CHANNELS, other, "").body()).doesNotContain("Hook");
        assertThat(call("GET", path, other, "").statusCode()).isEqualTo(404);
        assertThat(call("DELETE", path, other, "").statusCode()).isEqualTo(404);
        assertThat(call("GET", CHANNELS, "", "").statusCode()).isEqualTo(401);
        assertThat(call("GET", path + "/", "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void aMaskedSecretStaysAsItWas() throws IOException, InterruptedException {
        JsonNode channel = made("{\"name\":\"Push\",\"channel_type\":\"ntfy\",\"settings\":{\"topic\":\"sky\"}}");
        long id = channel.path("id").asLong();

        HttpResponse<String> changed = call(
                "PATCH", CHANNELS + id + "/", mine, "{\"name\":\"Push me\",\"settings\":{\"topic\":\"********\"}}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(edge.context().getBean(ChannelBook.class).find(id)).hasValueSatisfying(kept -> {
            assertThat(kept.getName()).isEqualTo("Push me");
            assertThat(kept.getSettings()).containsEntry("topic", "sky");
        });
    }

    @Test
    void aChannelThatIsReplacedIsAsANewOneButForItsMaskedSecrets() throws IOException, InterruptedException {
        JsonNode channel = made("{\"name\":\"Push\",\"channel_type\":\"ntfy\",\"enabled\":false,"
                + "\"settings\":{\"topic\":\"sky\",\"url\":\"https://ntfy.example.org\"}}");
        String path = CHANNELS + channel.path("id").asLong();

        HttpResponse<String> replaced = call(
                "PUT",
                path,
                mine,
                "{\"name\":\"New\",\"channel_type\":\"ntfy\",\"settings\":{\"topic\":\"********\"}}");

        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);
        assertThat(JSON.readTree(replaced.body()).path("enabled").asBoolean()).isTrue();
        assertThat(edge.context()
                        .getBean(ChannelBook.class)
                        .find(channel.path("id").asLong()))
                .hasValueSatisfying(kept -> assertThat(kept.getSettings()).isEqualTo(Map.of("topic", "sky")));
        assertThat(call("PUT", path, mine, "{}").body()).contains("\"name\"", "\"channel_type\"");
    }

    @Test
    void whatIsWrongIsSaidFieldByField() throws IOException, InterruptedException {
        HttpResponse<String> answer = call(
                "POST", CHANNELS, mine, "{\"name\":\"\",\"channel_type\":\"webhook\",\"settings\":{\"to\":\"x\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problems = JSON.readTree(answer.body());
        assertThat(problems.at("/name/0").asString()).isEqualTo("This field is required.");
        assertThat(problems.path("settings").values())
                .extracting(JsonNode::asString)
                .containsExactly("A channel of the type webhook has no setting to.", "url: This field is required.");
        assertThat(call("POST", CHANNELS, mine, "{\"name\":\"x\",\"channel_type\":\"pigeon\"}")
                        .body())
                .contains("is not a valid choice");
        assertThat(call("POST", CHANNELS, mine, "[1]").statusCode()).isEqualTo(400);
        assertThat(call("POST", CHANNELS, mine, "x".repeat(70_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void channelsForAllRulesNeedTheRightToManageAll() throws IOException, InterruptedException {
        String body = "{\"name\":\"All\",\"channel_type\":\"email\",\"settings\":{\"to\":\"a@example.org\"},"
                + "\"for_all_rules\":true}";

        assertThat(call("POST", CHANNELS, mine, body).statusCode()).isEqualTo(403);
    }

    @Test
    void aTestGoesTheWayOfMatchesAndVerifiesTheChannel() throws IOException, InterruptedException {
        JsonNode channel = made("{\"name\":\"Tested\",\"channel_type\":\"slack\",\"settings\":{"
                + "\"url\":\"https://hooks.example.org/x\"}}");
        long id = channel.path("id").asLong();
        CompletableFuture<HttpResponse<String>> tested = HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + CHANNELS + id + "/test/"))
                        .header("Authorization", "Bearer " + mine)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        DeliveryLog.Entry pending = await().until(
                        () -> edge.context().getBean(DeliveryLog.class).latest(each -> isTo(each, id), 1),
                        found -> !found.isEmpty())
                .getFirst();
        NotificationDelivery waiting = pending.delivery();
        assertThat(waiting.getStatus()).isEqualTo(DeliveryStatus.PENDING);
        edge.write(
                Topics.NOTIFICATION_DELIVERIES,
                pending.key(),
                new NotificationDelivery(id, DeliveryStatus.DELIVERED, 1, null, waiting.getMatch(), waiting.getAt()));

        assertThat(tested.join().body()).isEqualTo("{\"success\":true}");
        assertThat(call("GET", CHANNELS + id, mine, "").body()).contains("\"verified\":true");
        assertThat(call("GET", "/api/v1/notifications/history/", mine, "").body())
                .contains("\"delivered\"");
        assertThat(call("GET", "/api/v1/notifications/history/", other, "").body())
                .contains("\"count\":0");
        assertThat(call("POST", CHANNELS + id + "/test", mine, "").statusCode()).isEqualTo(429);
    }

    private static boolean isTo(NotificationDelivery delivery, long channelId) {
        Long to = delivery.getChannelId();
        return to != null && to == channelId;
    }
}
