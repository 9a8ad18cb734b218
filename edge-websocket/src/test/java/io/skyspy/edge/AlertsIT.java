package io.skyspy.edge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.auth.Access;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.FeatureAccess;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.SessionKey;
import io.skyspy.edge.auth.User;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules and matches on two edges that ask who people are. The test plays streams-alerts. */
class AlertsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse";
    private static final String RULES = "/api/v1/alerts/rules/";
    private static final String HISTORY = "/api/v1/alerts/history/";
    private static final String LOW = "{'name':'Low','type':'altitude','operator':'lt','value':'1000'}";
    private static final AtomicLong IDS = new AtomicLong(7_000_000);

    private static RunningEdge one;
    private static RunningEdge other;
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final Map<String, Long> USERS = new HashMap<>();

    @BeforeAll
    static void start() {
        one = edge();
        other = edge();
        one.awaitReady();
        other.awaitReady();
        UserAdministration users = one.context().getBean(UserAdministration.class);
        Map<String, String> roles = Map.of(
                "ann",
                "operator",
                "bob",
                "operator",
                "vic",
                "viewer",
                "eve",
                "operator",
                "chief",
                "admin",
                "ian",
                "operator");
        roles.forEach((name, role) -> {
            User user = users.add(
                    new NewUser(
                            "alerts-" + name,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(PASSWORD),
                            List.of(new RoleGrant(role, Optional.empty()))),
                    Caller.everybody(),
                    Instant.now());
            USERS.put(name, user.id());
            TOKENS.put(
                    name,
                    one.context()
                            .getBean(Logins.class)
                            .logIn("alerts-" + name, PASSWORD, Instant.now())
                            .access());
        });
        Directory there = other.context().getBean(Directory.class);
        await().until(() ->
                TOKENS.keySet().stream().allMatch(name -> there.user(user(name)).isPresent()));
        TOKENS.keySet()
                .forEach(name ->
                        await().until(() -> call(other, name, "GET", RULES, "").status() == 200));
    }

    private static RunningEdge edge() {
        return RunningEdge.start(
                EmbeddedKafka.shared(),
                "--skyspy.edge.auth.mode=hybrid",
                "--skyspy.edge.auth.jwt-secret=a secret of thirty-two bytes or more");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    private static Http call(RunningEdge edge, String who, String method, String path, String body)
            throws IOException, InterruptedException {
        return who.isEmpty()
                ? Http.call(edge, method, path, body)
                : Http.call(edge, method, path, body, "Authorization", "Bearer " + TOKENS.get(who));
    }

    private static long user(String name) {
        return requireNonNull(USERS.get(name));
    }

    private static TestClient connect(RunningEdge edge, String who, String path) {
        return TestClient.connect(edge.port(), path, "Bearer", String.valueOf(TOKENS.get(who)));
    }

    private static JsonNode made(String who, String rule) throws IOException, InterruptedException {
        Http made = call(one, who, "POST", RULES, rule);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private static JsonNode made(String who, AlertVisibility visibility) throws IOException, InterruptedException {
        return made(
                who,
                "{'name':'" + visibility + "','type':'military','operator':'eq','value':'true','visibility':'"
                        + visibility.name().toLowerCase(Locale.ROOT) + "'}");
    }

    private static long match(JsonNode rule) {
        long id = IDS.incrementAndGet();
        AlertMatch match = AlertRecords.match(id, rule.path("id").asLong())
                .setRuleName(rule.path("name").asString())
                .setOwnerId(
                        rule.path("owner_id").isNull()
                                ? null
                                : rule.path("owner_id").asLong())
                .setVisibility(AlertVisibility.valueOf(
                        rule.path("visibility").asString().toUpperCase(Locale.ROOT)))
                .setTriggeredAt(Instant.now())
                .build();
        write(match);
        return id;
    }

    private static void write(AlertMatch match) {
        one.write(Topics.ALERT_MATCHES, Long.toString(match.getId()), match);
    }

    private static void awaitKnown(RunningEdge edge, String who, long id) {
        await().until(() -> call(edge, who, "GET", HISTORY + id, "").status() == 200);
    }

    private static JsonNode answer(TestClient client, String type, String params) {
        client.say(("{'action':'request','type':'" + type + "','request_id':'" + type + "','params':" + params + "}")
                .replace('\'', '"'));
        return client.next(message -> message.path("request_id").asString("").equals(type));
    }

    /** Which matches a client has been told of, so far. */
    private static List<Long> told(TestClient client, String type) {
        client.say("{\"action\":\"ping\"}");
        client.next("pong");
        return client.frames().stream()
                .map(JSON::readTree)
                .filter(frame -> frame.path("type").asString("").equals(type))
                .map(frame -> frame.path("data").path("id").asLong())
                .toList();
    }

    private static void awaitTold(TestClient client, long id) {
        client.next(message -> message.path("type").asString("").equals("alert:triggered")
                && message.path("data").path("id").asLong() == id);
    }

    @Test
    void everyMatchIsToldOnceToThoseWhoMayKnowOnEveryEdge() throws IOException, InterruptedException {
        JsonNode secret = made("ann", AlertVisibility.PRIVATE);
        JsonNode shared = made("ann", AlertVisibility.SHARED);
        JsonNode open = made("ann", AlertVisibility.PUBLIC);
        long sharedId = shared.path("id").asLong();
        await().until(() -> call(other, "bob", "POST", "/api/v1/alerts/subscriptions/", "{'rule_id':" + sharedId + "}")
                        .status()
                == 201);
        try (TestClient annHere = connect(one, "ann", "/ws/alerts/");
                TestClient annThere = connect(other, "ann", "/ws/all/");
                TestClient annAlone = connect(one, "ann", "/ws/alerts/?topics=alerts_user_" + user("ann"));
                TestClient bobHere = connect(one, "bob", "/ws/all/?topics=alerts");
                TestClient bobThere = connect(other, "bob", "/ws/alerts/?topics=triggers");
                TestClient eve = connect(other, "eve", "/ws/alerts/");
                TestClient chief = connect(other, "chief", "/ws/alerts/?topics=alerts,triggers");
                TestClient anonymous = TestClient.connect(one.port(), "/ws/all/")) {
            List.of(annHere, annThere, annAlone, bobHere, bobThere, eve, chief)
                    .forEach(client -> client.next("alert:snapshot"));
            anonymous.next("aircraft:snapshot");

            long first = match(secret);
            long second = match(shared);
            long third = match(open);
            AlertMatch again = AlertRecords.match(third, open.path("id").asLong())
                    .setVisibility(AlertVisibility.PUBLIC)
                    .build();
            write(again);
            long last = match(open);
            List.of(annHere, annThere, annAlone, bobHere, bobThere, eve, chief)
                    .forEach(client -> awaitTold(client, last));

            String type = "alert:triggered";
            assertThat(told(annHere, type)).containsExactlyInAnyOrder(first, second, third, last);
            assertThat(told(annThere, type)).containsExactlyInAnyOrder(first, second, third, last);
            assertThat(told(annAlone, type)).containsExactlyInAnyOrder(first, second, third, last);
            assertThat(told(chief, type)).containsExactlyInAnyOrder(first, second, third, last);
            assertThat(told(bobHere, type)).containsExactlyInAnyOrder(second, third, last);
            assertThat(told(bobThere, type)).containsExactlyInAnyOrder(second, third, last);
            assertThat(told(eve, type)).containsExactlyInAnyOrder(third, last);
            assertThat(told(anonymous, type)).isEmpty();

            for (TestClient client : List.of(annHere, annThere, bobThere)) {
                client.frames()
                        .forEach(frame -> assertThat(AsyncApi.faults("said", JSON.readTree(frame)))
                                .as(frame)
                                .isEmpty());
            }
        }
        try (TestClient late = connect(other, "eve", "/ws/alerts/")) {
            JsonNode snapshot = late.next("alert:snapshot").path("data");
            assertThat(snapshot.path("count").asInt())
                    .isEqualTo(snapshot.path("alerts").size());
            assertThat(snapshot.toString()).doesNotContain("\"PRIVATE\"", "\"SHARED\"");
        }
    }

    @Test
    void oneHasOnesOwnTopicAndNobodyElses() {
        long own = user("ann");
        try (TestClient ann = connect(one, "ann", "/ws/alerts/")) {
            ann.say("{\"action\":\"subscribe\",\"topics\":[\"alerts_user_" + own
                    + "\",\"alerts_user_1\",\"alerts_session_x\",\"triggers\"]}");
            assertThat(ann.next("subscribed").path("topics").values().stream().map(JsonNode::asString))
                    .contains("alerts_user_" + own, "triggers")
                    .doesNotContain("alerts_user_1", "alerts_session_x");
        }
    }

    @Test
    void aRuleMadeOnOneEdgeIsKnownOnTheOtherAndChangesThere() throws IOException, InterruptedException {
        JsonNode rule = made("ann", LOW);
        String path = RULES + rule.path("id").asLong();
        assertThat(rule.path("is_owner").asBoolean()).isTrue();
        assertThat(rule.path("can_edit").asBoolean()).isTrue();
        assertThat(rule.path("rule_type").asString()).isEqualTo("altitude");
        await().until(() -> call(other, "ann", "GET", path, "").status() == 200);
        assertThat(call(other, "bob", "GET", path, "").status()).isEqualTo(404);

        Http changed = call(other, "ann", "PATCH", path, "{'value':'2000','api_url':'https://example.org/secret'}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("value").asString()).isEqualTo("2000");
        assertThat(changed.body().path("name").asString()).isEqualTo("Low");
        assertThat(changed.body().path("api_url").asString()).isEqualTo("https://example.org/secret");
        await().until(() -> call(one, "ann", "GET", path, "")
                .body()
                .path("value")
                .asString()
                .equals("2000"));

        assertThat(call(one, "ann", "POST", path + "/toggle/", "")
                        .body()
                        .path("enabled")
                        .asBoolean(true))
                .isFalse();
        Http replaced = call(
                one,
                "ann",
                "PUT",
                path,
                "{'name':'Near','type':'distance','operator':'lt','value':5,'visibility':'public','api_url':'https://example.org/secret'}");
        assertThat(replaced.body().path("enabled").asBoolean()).isTrue();
        assertThat(call(one, "bob", "GET", path, "").body().path("api_url").asString())
                .startsWith("https://example.org/")
                .doesNotContain("secret");
        assertThat(call(one, "bob", "PATCH", path, "{}").error())
                .isEqualTo("You do not have permission to edit this rule");
        assertThat(call(one, "bob", "DELETE", path, "").status()).isEqualTo(403);
        assertThat(call(one, "", "DELETE", path, "").status()).isEqualTo(401);

        assertThat(call(one, "ann", "DELETE", path, "").status()).isEqualTo(204);
        assertThat(call(one, "ann", "GET", path, "").error()).isEqualTo("Rule not found");
        await().until(() -> call(other, "ann", "GET", path, "").status() == 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type':'altitude','operator':'lt','value':'1'}|name",
                "{'name':'x'}|type",
                "{'name':'x','type':'altitude','operator':'lt','value':'low'}|value",
                "{'name':'x','type':'altitude','operator':'near','value':'1'}|operator",
                "{'name':'x','type':'colour','operator':'eq','value':'1'}|type",
                "{'name':'x','type':'callsign','operator':'regex','value':'('}|value",
                "{'name':'x','type':'military','value':'true','operator':'eq','priority':'grave'}|priority",
                "{'name':'x','type':'military','value':'true','operator':'eq','cooldown_minutes':1441}|cooldown_minutes",
                "{'name':'x','type':'military','value':'true','operator':'eq','api_url':'file:///etc/passwd'}|api_url",
                "{'name':'x','type':'military','value':'true','operator':'eq','notification_channel_ids':[1]}|notification_channel_ids",
                "{'name':'x','type':'military','value':'true','operator':'eq','starts_at':'2026-01-02T00:00:00Z','expires_at':'2026-01-01T00:00:00Z'}|expires_at",
                "{'name':'x','type':'military','value':'true','operator':'eq','suppression_windows':[{'start':'25:00','end':'06:00'}]}|suppression_windows",
                "{'name':'x','type':'military','value':'true','operator':'eq','owner':7}|owner",
            })
    void whatIsWrongWithARuleIsToldByField(String rule, String field) throws IOException, InterruptedException {
        Http refused = call(one, "ann", "POST", RULES, rule);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path(field).path(0).asString(""))
                .as(refused.body().toString())
                .isNotEmpty();
    }

    @Test
    void whoMayNotIsTold() throws IOException, InterruptedException {
        assertThat(call(one, "", "GET", RULES, "").error()).isEqualTo("Authentication required");
        assertThat(call(one, "", "POST", RULES, LOW).status()).isEqualTo(401);
        assertThat(call(one, "vic", "POST", RULES, LOW).status()).isEqualTo(403);
        assertThat(call(one, "vic", "POST", RULES + "bulk_delete", "{'rule_ids':[1]}")
                        .status())
                .isEqualTo(403);
        assertThat(Http.call(one, "POST", RULES, LOW, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(call(one, "ann", "POST", RULES, "{").status()).isEqualTo(400);
        assertThat(call(one, "ann", "POST", RULES, "{'name':'" + "x".repeat(70_000) + "'}")
                        .error())
                .isEqualTo("The body is too long.");
        assertThat(call(one, "ann", "PATCH", RULES + "1", "{}").status()).isEqualTo(404);
        assertThat(call(one, "ann", "POST", HISTORY + "1/acknowledge", "").error())
                .isEqualTo("Alert not found");
        assertThat(call(one, "ann", "POST", "/api/v1/alerts/subscriptions", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(call(one, "ann", "POST", "/api/v1/alerts/subscriptions", "{'rule_id':1}")
                        .error())
                .isEqualTo("Rule not found");
        assertThat(call(one, "ann", "DELETE", "/api/v1/alerts/subscriptions/1/", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rulesCanBeFollowedAndLeft() throws IOException, InterruptedException {
        long id = made("ann", AlertVisibility.SHARED).path("id").asLong();
        String list = "/api/v1/alerts/subscriptions/";
        assertThat(call(one, "bob", "GET", RULES + "shared", "").body().toString())
                .contains("\"id\":" + id);
        assertThat(call(one, "bob", "GET", RULES, "").body().toString()).doesNotContain("\"id\":" + id);

        Http followed = call(one, "bob", "POST", list, "{'rule_id':" + id + ",'notify_on_trigger':false}");
        assertThat(followed.status()).isEqualTo(201);
        assertThat(followed.body().path("rule_name").asString()).isEqualTo("SHARED");
        assertThat(call(one, "bob", "POST", RULES + id + "/subscribe/", "").status())
                .isEqualTo(200);
        assertThat(call(one, "bob", "GET", RULES, "").body().toString()).contains("\"id\":" + id);
        assertThat(call(one, "ann", "GET", RULES + id, "")
                        .body()
                        .path("subscriber_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(call(one, "ann", "POST", list, "{'rule_id':" + id + "}").status())
                .isEqualTo(400);
        try (TestClient bob = connect(one, "bob", "/ws/alerts/")) {
            assertThat(answer(bob, "my-subscriptions", "{}").path("data").values())
                    .anyMatch(each -> each.path("rule_id").asLong() == id
                            && each.path("notify_on_trigger").asBoolean());
        }
        assertThat(call(one, "bob", "DELETE", list + id, "").status()).isEqualTo(204);
        assertThat(call(one, "bob", "GET", list, "").body().path("count").asInt())
                .isEqualTo(call(one, "bob", "GET", list, "")
                        .body()
                        .path("subscriptions")
                        .size());
    }

    @Test
    void anAcknowledgementOnOneEdgeIsSeenOnTheOther() throws IOException, InterruptedException {
        JsonNode open = made("ann", AlertVisibility.PUBLIC);
        long id = match(open);
        awaitKnown(one, "ann", id);
        awaitKnown(other, "bob", id);
        try (TestClient ann = connect(one, "ann", "/ws/alerts/");
                TestClient bob = connect(other, "bob", "/ws/all/");
                TestClient eve = connect(one, "eve", "/ws/alerts/")) {
            assertThat(answer(eve, "acknowledge-alert", "{'id':" + id + "}")
                            .path("message")
                            .asString())
                    .isEqualTo("Permission denied");
            assertThat(answer(ann, "acknowledge-alert", "{}").path("message").asString())
                    .isEqualTo("Missing alert id parameter");
            assertThat(answer(ann, "acknowledge-alert", "{'id':1}").path("data").toString())
                    .isEqualTo("{\"success\":false,\"error\":\"Alert not found\"}");
            assertThat(answer(ann, "acknowledge-alert", "{'alert_id':" + id + "}")
                            .path("data")
                            .toString())
                    .isEqualTo("{\"success\":true,\"alert_id\":" + id + "}");
            for (TestClient client : List.of(ann, bob, eve)) {
                await().until(() -> told(client, "alert:acknowledged").contains(id));
                JsonNode noted = client.frames().stream()
                        .map(JSON::readTree)
                        .filter(frame -> frame.path("type").asString("").equals("alert:acknowledged"))
                        .map(frame -> frame.path("data"))
                        .filter(data -> data.path("alert_id").asLong() == id)
                        .findFirst()
                        .orElseThrow();
                assertThat(noted.path("acknowledged").asBoolean()).isTrue();
                assertThat(noted.path("acknowledged_by").asLong())
                        .as("only those who may take note learn who did")
                        .isEqualTo(client == ann ? user("ann") : 0);
                assertThat(noted.path("acknowledged_by_username").isNull()).isEqualTo(client != ann);
            }
            assertThat(AsyncApi.faults(
                            "said",
                            JSON.readTree(bob.frames().stream()
                                    .filter(frame -> frame.contains("alert:acknowledged"))
                                    .findFirst()
                                    .orElseThrow())))
                    .isEmpty();
        }
        Http again = call(other, "ann", "POST", HISTORY + id + "/acknowledge/", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("acknowledged_by_username").asString()).isEqualTo("alerts-ann");
        JsonNode seen = call(other, "bob", "GET", HISTORY + id, "").body();
        assertThat(seen.path("acknowledged").asBoolean()).isTrue();
        assertThat(seen.path("acknowledged_at").isString()).isTrue();
        assertThat(seen.path("acknowledged_by").isNull()).isTrue();
        assertThat(seen.path("acknowledged_by_username").isNull()).isTrue();
        assertThat(call(other, "bob", "POST", HISTORY + id + "/acknowledge", "").status())
                .isEqualTo(403);
    }

    @Test
    void theHistoryIsFilteredAcknowledgedAndCleared() throws IOException, InterruptedException {
        JsonNode secret = made("eve", AlertVisibility.PRIVATE);
        long rule = secret.path("id").asLong();
        long first = match(secret);
        long second = match(secret);
        awaitKnown(other, "eve", first);
        awaitKnown(other, "eve", second);
        assertThat(call(other, "bob", "GET", HISTORY + first, "").status()).isEqualTo(404);
        String ofRule = HISTORY + "?rule_id=" + rule;
        JsonNode page = call(other, "eve", "GET", ofRule + "&limit=1&acknowledged=false&icao=a1b2c3", "")
                .body();
        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.path("history").size()).isEqualTo(1);
        JsonNode alert = page.path("history").path(0);
        assertThat(alert.path("aircraft_data").path("alt_baro").asInt()).isEqualTo(800);
        assertThat(alert.path("aircraft_data").path("distance_nm").asInt(-1)).isZero();
        assertThat(alert.path("user_id").asLong()).isEqualTo(user("eve"));
        assertThat(call(other, "eve", "GET", HISTORY + "aggregated/?rule_id=" + rule, "")
                        .body()
                        .path("aggregated")
                        .path(0)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(call(other, "bob", "GET", ofRule, "").body().path("count").asInt())
                .isZero();
        assertThat(call(other, "eve", "GET", RULES + rule, "")
                        .body()
                        .path("last_triggered")
                        .isString())
                .isTrue();

        assertThat(call(other, "eve", "POST", HISTORY + "acknowledge-all/", "")
                        .body()
                        .path("acknowledged")
                        .asInt())
                .isEqualTo(2);
        assertThat(call(other, "eve", "GET", ofRule + "&acknowledged=true", "")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        try (TestClient here = connect(one, "eve", "/ws/alerts/");
                TestClient there = connect(other, "eve", "/ws/all/");
                TestClient bob = connect(one, "bob", "/ws/alerts/")) {
            List.of(here, there, bob).forEach(client -> client.next("alert:snapshot"));
            assertThat(call(other, "eve", "DELETE", HISTORY + "clear/?rule_id=" + rule, "")
                            .body()
                            .path("deleted")
                            .asInt())
                    .isEqualTo(2);
            for (TestClient client : List.of(here, there)) {
                await().until(() -> told(client, "alert:deleted").containsAll(List.of(first, second)));
                client.frames()
                        .forEach(frame -> assertThat(AsyncApi.faults("said", JSON.readTree(frame)))
                                .as(frame)
                                .isEmpty());
            }
            assertThat(told(bob, "alert:deleted")).isEmpty();
        }
        assertThat(call(other, "eve", "GET", ofRule, "").body().path("count").asInt())
                .isZero();
        await().until(() ->
                call(one, "eve", "GET", ofRule, "").body().path("count").asInt() == 0);
    }

    @Test
    void everyRequestIsAnswered() throws IOException, InterruptedException {
        JsonNode open = made("ann", AlertVisibility.PUBLIC);
        long id = match(open);
        awaitKnown(one, "ann", id);
        try (TestClient ann = connect(one, "ann", "/ws/all/")) {
            assertThat(answer(ann, "alerts", "{'hours':1,'limit':200}")
                            .path("data")
                            .findValuesAsString("id"))
                    .contains(Long.toString(id));
            assertThat(answer(ann, "alert-rules", "{}").path("data").path(0).propertyNames())
                    .containsExactly(
                            "id",
                            "name",
                            "rule_type",
                            "operator",
                            "value",
                            "priority",
                            "enabled",
                            "visibility",
                            "is_system",
                            "cooldown_minutes",
                            "last_triggered",
                            "is_owner");
            JsonNode statistics = answer(ann, "alert-stats", "{}").path("data");
            assertThat(statistics.path("alerts_last_hour").asInt()).isPositive();
            assertThat(statistics.path("by_priority").path("medium").asInt()).isPositive();
            assertThat(statistics.path("by_rule").path(0).path("rule__name").asString())
                    .isNotEmpty();
            assertThat(answer(ann, "alert-count", "{}")
                            .path("data")
                            .path("count")
                            .asInt())
                    .isPositive();
            assertThat(answer(ann, "acknowledge-all-alerts", "{}")
                            .path("data")
                            .path("success")
                            .asBoolean())
                    .isTrue();
            assertThat(answer(ann, "system-status", "{}")
                            .path("data")
                            .path("active_rules")
                            .asInt())
                    .isPositive();
        }
        JsonNode status = call(one, "", "GET", "/api/v1/system/status", "").body();
        assertThat(status.path("active_rules").asInt()).isPositive();
        assertThat(status.path("alert_history_count").asInt()).isPositive();
        assertThat(status.path("safety_event_count").isNumber()).isTrue();
    }

    @Test
    void rulesAreMadeChangedAndDeletedByTheDozen() throws IOException, InterruptedException {
        Http made = call(one, "bob", "POST", RULES + "bulk_create/", "{'rules':[" + LOW + ",{'name':'bad'}]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("created").asInt()).isEqualTo(1);
        assertThat(made.body().path("errors").path(0).path("index").asInt()).isEqualTo(1);
        long id = made.body().path("rules").path(0).path("id").asLong();
        long anns = made("ann", LOW).path("id").asLong();
        String ids = "{'rule_ids':[" + id + "," + anns + ",1],'enabled':false}";
        assertThat(call(one, "bob", "POST", RULES + "bulk_toggle", ids).body().toString())
                .isEqualTo("{\"updated\":1,\"requested\":3,\"enabled\":false}");
        assertThat(call(one, "bob", "POST", RULES + "bulk_delete/", ids).body().toString())
                .isEqualTo("{\"deleted\":1,\"requested\":3}");
        assertThat(call(one, "ann", "GET", RULES + anns, "").status()).isEqualTo(200);
        assertThat(call(one, "bob", "POST", RULES + "bulk_create", "{'rules':[" + (LOW + ",").repeat(100) + LOW + "]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsExportedCanBeImported() throws IOException, InterruptedException {
        made(
                "ian",
                "{'name':'Night','type':'squawk','operator':'in','value':'7500,7600','visibility':'shared','priority':'critical',"
                        + "'conditions':{'logic':'OR','groups':[{'logic':'AND','conditions':[{'type':'speed','operator':'gt','value':'300'}]}]},"
                        + "'suppression_windows':[{'day':'monday','start':'22:00','end':'06:00','time_zone':'Europe/Vienna'}],"
                        + "'api_url':'https://example.org/hook','cooldown_minutes':0,'expires_at':'2030-01-01T00:00:00Z'}");
        made("ian", LOW);
        JsonNode exported = call(one, "ian", "GET", RULES + "export/", "").body();
        assertThat(exported.path("rules").size()).isEqualTo(2);

        JsonNode asked = ((ObjectNode) exported.deepCopy()).put("replace_all", true);
        Http imported = call(one, "ian", "POST", RULES + "import", asked.toString());
        assertThat(imported.status()).as(imported.body().toString()).isEqualTo(201);
        assertThat(imported.body().path("imported").asInt()).isEqualTo(2);
        assertThat(imported.body().path("replaced_all").asBoolean()).isTrue();
        assertThat(call(one, "ian", "GET", RULES + "my-rules", "")
                        .body()
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(call(one, "ian", "GET", RULES + "export", "").body().path("rules"))
                .isEqualTo(exported.path("rules"));

        assertThat(call(one, "ian", "POST", RULES + "import", "{'rules':[{'name':'bad'}]}")
                        .status())
                .isEqualTo(400);
        assertThat(call(one, "ian", "GET", RULES + "metrics/", "")
                        .body()
                        .path("total_rules")
                        .asInt())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aRuleIsTestedOnGivenAndOnLiveAircraft() throws IOException, InterruptedException {
        Http given = call(
                one,
                "ann",
                "POST",
                RULES + "test/",
                "{'rule':" + LOW
                        + ",'aircraft':[{'hex':'abc123','alt_baro':800},{'hex':'abc124','alt_baro':9000},{'hex':'abc125'}]}");
        assertThat(given.body().path("would_match").asBoolean()).isTrue();
        assertThat(given.body().path("matched_aircraft").findValuesAsString("hex"))
                .containsExactly("ABC123");
        assertThat(given.body().path("aircraft_tested").asInt()).isEqualTo(3);
        assertThat(given.body().path("rule_valid").asBoolean()).isTrue();
        Http wrong = call(one, "ann", "POST", RULES + "test", "{'rule':{'type':'altitude'}}");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body().path("rule_valid").asBoolean()).isFalse();

        one.write(States.southwest()
                .setIcao("AB7001")
                .setLastSeenAt(Instant.now())
                .setSquawk("7421")
                .build());
        await().until(() -> one.get("/api/v1/aircraft/AB7001").statusCode() == 200);
        long id = made("ann", "{'name':'x','type':'squawk','operator':'eq','value':'7421','enabled':false}")
                .path("id")
                .asLong();
        JsonNode live = call(one, "ann", "POST", RULES + id + "/test/", "").body();
        assertThat(live.path("match").asBoolean()).isTrue();
        assertThat(live.path("active").asBoolean(true)).isFalse();
        assertThat(live.path("active_reason").asString()).isEqualTo("disabled");
        assertThat(live.path("aircraft").path("hex").asString()).isEqualTo("AB7001");
        assertThat(live.path("result").asString()).isEqualTo("inactive");
        assertThat(call(one, "ann", "POST", RULES + id + "/test", "{'icao':'FFFFFF'}")
                        .body()
                        .path("result")
                        .asString())
                .isEqualTo("no_match");
        one.remove("AB7001", "timeout");
    }

    @Test
    void somebodyWithoutAnAccountOwnsRulesBySession() throws IOException, InterruptedException {
        Journal journal = one.context().getBean(Journal.class);
        journal.write(new FeatureAccess(Feature.ALERTS, Access.PUBLIC, Access.PUBLIC, true));
        try {
            await().until(() -> call(one, "", "GET", RULES, "").status() == 200
                    && call(other, "", "GET", RULES, "").status() == 200);
            Http made = call(one, "", "POST", RULES, LOW);
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.cookie())
                    .startsWith("skyspy_session=")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/")
                    .doesNotContain("Secure");
            assertThat(made.body().path("is_owner").asBoolean()).isTrue();
            String pair = made.cookie().substring(0, made.cookie().indexOf(';'));
            String key = pair.substring(pair.indexOf('=') + 1);
            long rule = made.body().path("id").asLong();
            await().until(() -> Http.call(other, "GET", RULES + "my-rules", "", "Cookie", pair)
                            .body()
                            .path("count")
                            .asInt()
                    == 1);
            assertThat(call(one, "", "GET", RULES + rule, "").status()).isEqualTo(404);
            assertThat(Http.call(one, "POST", RULES, LOW, "Cookie", pair).cookie())
                    .isEmpty();

            try (TestClient own = TestClient.connect(other.port(), "/ws/alerts/?session_key=" + key);
                    TestClient stranger = TestClient.connect(other.port(), "/ws/alerts/");
                    TestClient ann = connect(other, "ann", "/ws/alerts/")) {
                own.next("alert:snapshot");
                stranger.next("alert:snapshot");
                ann.next("alert:snapshot");
                own.say("{\"action\":\"subscribe\",\"topics\":[\"alerts_session_" + key + "\"]}");
                assertThat(own.next("subscribed").path("topics").toString()).contains("alerts_session_" + key);
                long secret = IDS.incrementAndGet();
                write(AlertRecords.match(secret, rule)
                        .setOwnerSession(new SessionKey(key).sha256())
                        .setTriggeredAt(Instant.now())
                        .build());
                awaitTold(own, secret);
                long open = IDS.incrementAndGet();
                write(AlertRecords.match(open, 1)
                        .setVisibility(AlertVisibility.PUBLIC)
                        .setTriggeredAt(Instant.now())
                        .build());
                awaitTold(stranger, open);
                awaitTold(ann, open);
                assertThat(told(stranger, "alert:triggered")).containsExactly(open);
                assertThat(told(ann, "alert:triggered")).containsExactly(open);
                assertThat(answer(own, "acknowledge-alert", "{'id':" + secret + "}")
                                .path("data")
                                .path("success")
                                .asBoolean())
                        .isTrue();
            }
        } finally {
            journal.delete(Entry.Kind.FEATURE, Feature.ALERTS.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules",
                "rules/my-rules",
                "rules/shared",
                "rules/metrics",
                "rules/export",
                "history",
                "history/aggregated",
                "subscriptions"
            })
    void everyAddressIsServedWithAndWithoutASlash(String path) throws IOException, InterruptedException {
        for (String slash : List.of("", "/")) {
            assertThat(call(one, "ann", "GET", "/api/v1/alerts/" + path + slash, "")
                            .status())
                    .isEqualTo(200);
            assertThat(call(one, "", "GET", "/api/v1/alerts/" + path + slash, "")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void alertsComeOverStompToo() throws IOException, InterruptedException {
        JsonNode secret = made("ann", AlertVisibility.PRIVATE);
        JsonNode open = made("ann", AlertVisibility.PUBLIC);
        try (RawStomp ann = RawStomp.connect(other.port(), "Authorization:Bearer " + TOKENS.get("ann") + "\n");
                RawStomp eve = RawStomp.connect(one.port(), "Authorization:Bearer " + TOKENS.get("eve") + "\n")) {
            ann.subscribe("1", "/user/queue/alerts");
            eve.subscribe("1", "/topic/alerts.triggers");

            long first = match(secret);
            long second = match(open);
            for (RawStomp client : List.of(ann, eve)) {
                await().until(() -> client.count("alert:triggered", Long.toString(second)) == 1);
            }
            assertThat(ann.count("alert:triggered", Long.toString(first))).isEqualTo(1);
            assertThat(eve.count(Long.toString(first))).isZero();
        }
    }
}
