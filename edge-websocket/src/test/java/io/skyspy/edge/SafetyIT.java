package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.RoleGrant;
import io.skyspy.edge.auth.login.UserAdministration;
import io.skyspy.edge.auth.login.UserAdministration.NewUser;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.SafetyAction;
import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyStatus;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Safety events on two edges, one of which asks who people are. The test plays streams-safety. */
class SafetyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PASSWORD = "correct horse";
    private static final AtomicLong IDS = new AtomicLong(9_000_000);

    private static RunningEdge open;
    private static RunningEdge hybrid;
    private static AvroSerde<SafetyEvent> serde;
    private static KafkaProducer<String, SafetyEvent> streamsSafety;

    @BeforeAll
    static void start() {
        EmbeddedKafka kafka = EmbeddedKafka.shared();
        open = RunningEdge.start(kafka, "--skyspy.edge.auth.mode=public");
        hybrid = RunningEdge.start(
                kafka,
                "--skyspy.edge.auth.mode=hybrid",
                "--skyspy.edge.auth.jwt-secret=a secret of thirty-two bytes or more");
        open.awaitReady();
        hybrid.awaitReady();
        serde = AvroSerde.of(SafetyEvent.class, kafka.clientConfig());
        streamsSafety = new KafkaProducer<>(kafka.clientConfig(), new StringSerializer(), serde.serializer());
        for (String role : List.of("operator", "viewer")) {
            hybrid.context()
                    .getBean(UserAdministration.class)
                    .add(
                            new NewUser(
                                    "safety-" + role,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(PASSWORD),
                                    List.of(new RoleGrant(role, Optional.empty()))),
                            Caller.everybody(),
                            Instant.now());
        }
    }

    @AfterAll
    static void stop() {
        streamsSafety.close();
        serde.close();
        open.close();
        hybrid.close();
    }

    private static void write(SafetyEvent event) {
        String key = Long.toString(event.getId());
        var unused = streamsSafety.send(new ProducerRecord<>(Topics.SAFETY_EVENTS.name(), key, event));
        streamsSafety.flush();
    }

    private static void awaitKnown(RunningEdge edge, long id) {
        await().until(() -> edge.get("/api/v1/safety/events/" + id).statusCode() == 200);
    }

    private static Predicate<JsonNode> told(String type, long id) {
        return message -> message.path("type").asString("").equals(type)
                && message.path("data").path("id").asLong() == id;
    }

    private static String token(String user) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hybrid.port() + "/api/auth/token/"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access").asString();
    }

    private static HttpResponse<String> call(RunningEdge edge, String method, String path, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The commands about an event, as streams-safety gets them. */
    private static List<SafetyCommand> commands(long id) {
        EmbeddedKafka kafka = EmbeddedKafka.shared();
        String topic = Topics.SAFETY_COMMANDS.name();
        try (AvroSerde<SafetyCommand> commands = AvroSerde.of(SafetyCommand.class, kafka.clientConfig());
                KafkaConsumer<String, SafetyCommand> consumer =
                        new KafkaConsumer<>(kafka.clientConfig(), new StringDeserializer(), commands.deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<SafetyCommand> found = new ArrayList<>();
            while (partitions.stream().mapToLong(consumer::position).sum() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.value().getEventId() == id) {
                        found.add(record.value());
                    }
                });
            }
            return found;
        }
    }

    @Test
    void everySubscriberOfEveryEdgeIsToldEachChangeOnce() {
        long id = IDS.incrementAndGet();
        try (TestClient own = TestClient.connect(open.port(), "/ws/safety/");
                TestClient all = TestClient.connect(hybrid.port(), "/ws/all/");
                TestClient emergencies = TestClient.connect(open.port(), "/ws/safety/?topics=emergency");
                TestClient tcas = TestClient.connect(open.port(), "/ws/safety/?topics=tcas")) {
            List<TestClient> told = List.of(own, all, emergencies);
            told.forEach(client -> client.next("safety:snapshot"));
            tcas.next("safety:snapshot");

            SafetyEvent detected = SafetyEvents.emergency(id).build();
            write(detected);
            write(detected);
            write(SafetyEvents.emergency(id)
                    .setSequence(2)
                    .setChange(SafetyChange.UPDATED)
                    .build());
            write(detected);
            write(SafetyEvents.emergency(id)
                    .setSequence(3)
                    .setChange(SafetyChange.RESOLVED)
                    .setStatus(SafetyStatus.RESOLVED)
                    .build());
            long other = IDS.incrementAndGet();
            write(SafetyEvents.conflict(other).build());

            for (TestClient client : told) {
                client.next(told("safety:event_resolved", id));
                assertThat(client.frames().stream()
                                .map(JSON::readTree)
                                .filter(frame -> frame.path("data").path("id").asLong() == id)
                                .map(frame -> frame.path("type").asString() + " "
                                        + frame.path("data").path("sequence").asInt()))
                        .containsExactly("safety:event 1", "safety:event_updated 2", "safety:event_resolved 3");
            }
            own.next(told("safety:event", other));
            all.next(told("safety:event", other));
            tcas.say("{\"action\":\"ping\"}");
            tcas.next("pong");
            assertThat(tcas.frames()).noneMatch(frame -> frame.contains("safety:event"));
            assertThat(emergencies.frames()).noneMatch(frame -> frame.contains(Long.toString(other)));
        }
    }

    @Test
    void whatIsToldIsAsDocumented() {
        long id = IDS.incrementAndGet();
        try (TestClient client = TestClient.connect(open.port(), "/ws/safety/")) {
            write(SafetyEvents.emergency(id).build());
            write(SafetyEvents.conflict(IDS.incrementAndGet()).build());
            client.next(told("safety:event", IDS.get()));
            try (TestClient late = TestClient.connect(open.port(), "/ws/all/?topics=safety")) {
                late.next(message -> message.path("type").asString("").equals("safety:snapshot")
                        && message.toString().contains(Long.toString(id)));
                late.frames()
                        .forEach(frame -> assertThat(AsyncApi.faults("said", JSON.readTree(frame)))
                                .as(frame)
                                .isEmpty());
            }
            client.frames()
                    .forEach(frame -> assertThat(AsyncApi.faults("said", JSON.readTree(frame)))
                            .as(frame)
                            .isEmpty());
        }
    }

    @Test
    void theSnapshotHasWhatLastsAndIsNotAcknowledged() {
        long lasting = IDS.incrementAndGet();
        long over = IDS.incrementAndGet();
        long noted = IDS.incrementAndGet();
        write(SafetyEvents.emergency(lasting).build());
        write(SafetyEvents.emergency(over)
                .setStatus(SafetyStatus.RESOLVED)
                .setChange(SafetyChange.RESOLVED)
                .build());
        write(SafetyEvents.emergency(noted).setAcknowledged(true).build());
        awaitKnown(open, lasting);
        awaitKnown(open, over);
        awaitKnown(open, noted);

        try (TestClient client = TestClient.connect(open.port(), "/ws/safety/")) {
            JsonNode data = client.next("safety:snapshot").path("data");
            List<Long> ids = data.path("events").values().stream()
                    .map(event -> event.path("id").asLong())
                    .toList();
            assertThat(ids).contains(lasting).doesNotContain(over, noted);
            assertThat(data.path("count").asInt()).isEqualTo(ids.size());
        }
    }

    @Test
    void everyRequestIsAnswered() {
        long id = IDS.incrementAndGet();
        write(SafetyEvents.conflict(id).setIcao("ABC00D").build());
        awaitKnown(open, id);
        try (TestClient client = TestClient.connect(open.port(), "/ws/safety/")) {
            assertThat(answer(client, "active_events", "{\"event_type\":\"PROXIMITY_CONFLICT\",\"severity\":\"high\"}")
                            .values())
                    .anyMatch(event -> event.path("id").asLong() == id);
            assertThat(answer(client, "event_history", "{\"icao\":\"abc00d\",\"limit\":1}")
                            .values())
                    .singleElement()
                    .matches(event -> event.path("id").asLong() == id);
            assertThat(answer(client, "safety-event-detail", "{\"event_id\":" + id + "}")
                            .path("details")
                            .path("horizontal_nm")
                            .asDouble())
                    .isEqualTo(0.346);
            assertThat(answer(client, "safety-event-detail", "{\"id\":\"1\"}")
                            .path("error")
                            .asString())
                    .isEqualTo("Event not found");
            assertThat(answer(client, "safety-events", "{\"icao\":\"ABC00D\",\"limit\":\"5\"}")
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(answer(client, "safety-stats", "{}")
                            .path("events_by_type")
                            .isObject())
                    .isTrue();
            assertThat(answer(client, "safety-status", "{}")
                            .path("active_events")
                            .asInt())
                    .isPositive();
            assertThat(answer(client, "acknowledge", "{\"event_id\":1}")
                            .path("success")
                            .asBoolean())
                    .isFalse();
            client.say("{\"action\":\"request\",\"type\":\"acknowledge\",\"request_id\":\"none\",\"params\":{}}");
            assertThat(client.next("error").path("message").asString()).isEqualTo("Missing event_id parameter");
        }
    }

    private static JsonNode answer(TestClient client, String type, String params) {
        client.say("{\"action\":\"request\",\"type\":\"" + type + "\",\"request_id\":\"" + type + "\",\"params\":"
                + params + "}");
        return client.next(message -> message.path("request_id").asString("").equals(type))
                .path("data");
    }

    @Test
    void anAcknowledgementIsAskedForThroughTheTopicAndSeenByAllEdges() throws IOException, InterruptedException {
        long id = IDS.incrementAndGet();
        write(SafetyEvents.emergency(id).build());
        awaitKnown(open, id);
        awaitKnown(hybrid, id);
        try (TestClient operator =
                        TestClient.connect(hybrid.port(), "/ws/safety/", "Bearer", token("safety-operator"));
                TestClient other = TestClient.connect(open.port(), "/ws/all/")) {
            assertThat(answer(operator, "acknowledge", "{\"event_id\":" + id + "}")
                            .toString())
                    .isEqualTo("{\"success\":true,\"event_id\":" + id + "}");
            assertThat(commands(id)).singleElement().satisfies(command -> {
                assertThat(command.getAction()).isEqualTo(SafetyAction.ACKNOWLEDGE);
                assertThat(command.getIcao()).isEqualTo("A1B2C3");
                assertThat(command.getBy()).isEqualTo("safety-operator");
            });

            write(SafetyEvents.emergency(id)
                    .setSequence(2)
                    .setChange(SafetyChange.ACKNOWLEDGED)
                    .setAcknowledged(true)
                    .setAcknowledgedBy("safety-operator")
                    .build());
            for (TestClient client : List.of(operator, other)) {
                JsonNode event = client.next(told("safety:event_updated", id)).path("data");
                assertThat(event.path("acknowledged").asBoolean()).isTrue();
                assertThat(event.toString()).doesNotContain("safety-operator");
            }
        }
        HttpResponse<String> again = call(open, "POST", "/api/v1/safety/events/" + id + "/acknowledge/", "");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(commands(id)).hasSize(1);
    }

    @Test
    void onlyThoseWhoMayAcknowledge() throws IOException, InterruptedException {
        long id = IDS.incrementAndGet();
        write(SafetyEvents.emergency(id).build());
        awaitKnown(hybrid, id);
        String path = "/api/v1/safety/active/" + id + "/acknowledge";
        String question = "{\"action\":\"request\",\"type\":\"acknowledge\",\"params\":{\"event_id\":" + id + "}}";

        assertThat(call(hybrid, "POST", path, "").statusCode()).isEqualTo(401);
        assertThat(call(hybrid, "POST", path, token("safety-viewer")).statusCode())
                .isEqualTo(403);
        try (TestClient anybody = TestClient.connect(hybrid.port(), "/ws/safety/");
                TestClient viewer =
                        TestClient.connect(hybrid.port(), "/ws/safety/", "Bearer", token("safety-viewer"))) {
            for (TestClient client : List.of(anybody, viewer)) {
                client.say(question);
                assertThat(client.next("error").path("message").asString()).isEqualTo("Permission denied");
            }
        }
        assertThat(commands(id)).isEmpty();

        assertThat(call(hybrid, "POST", path, token("safety-operator")).statusCode())
                .isEqualTo(202);
        assertThat(commands(id)).hasSize(1);
    }

    @Test
    void everyAddressIsServedWithAndWithoutASlash() throws IOException, InterruptedException {
        long id = IDS.incrementAndGet();
        write(SafetyEvents.emergency(id).build());
        awaitKnown(open, id);
        for (String path : List.of(
                "events",
                "events/" + id,
                "events/stats",
                "events/aircraft",
                "stats",
                "aircraft",
                "active",
                "status",
                "monitor/status")) {
            for (String slash : List.of("", "/")) {
                assertThat(open.get("/api/v1/safety/" + path + slash).statusCode())
                        .as(path + slash)
                        .isEqualTo(200);
            }
        }
        JsonNode page = JSON.readTree(open.get("/api/v1/safety/events/?limit=1&event_type=emergency_squawk&offset=0")
                .body());
        assertThat(page.path("events").size()).isEqualTo(1);
        assertThat(page.path("count").asInt()).isPositive();
        assertThat(open.get("/api/v1/safety/events/1").statusCode()).isEqualTo(404);
        assertThat(open.get("/api/v1/safety/events/?limit=nonsense&hours=-5").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLateEdgeKnowsWhatThereIsAndTellsNobodyOfThePast() {
        long id = IDS.incrementAndGet();
        write(SafetyEvents.emergency(id).build());
        try (RunningEdge late = RunningEdge.start(EmbeddedKafka.shared())) {
            late.awaitReady();
            try (TestClient client = TestClient.connect(late.port(), "/ws/safety/")) {
                assertThat(client.next("safety:snapshot").path("data").toString())
                        .contains(Long.toString(id));
                client.say("{\"action\":\"ping\"}");
                client.next("pong");
                assertThat(client.frames()).noneMatch(frame -> frame.contains("\"safety:event\""));
            }
        }
    }

    @Test
    void eventsComeOverStompToo() {
        long emergency = IDS.incrementAndGet();
        long conflict = IDS.incrementAndGet();
        try (RawStomp all = RawStomp.connect(open.port());
                RawStomp emergencies = RawStomp.connect(hybrid.port())) {
            all.subscribe("1", "/topic/safety");
            emergencies.subscribe("1", "/topic/safety.emergency");

            write(SafetyEvents.emergency(emergency).build());
            write(SafetyEvents.conflict(conflict).build());
            await().until(() -> all.count("\"safety:event\"", Long.toString(conflict)) == 1);
            await().until(() -> emergencies.count("\"safety:event\"", Long.toString(emergency)) == 1);
            assertThat(all.count("\"safety:event\"", Long.toString(emergency))).isEqualTo(1);
            assertThat(emergencies.count("\"safety:event\"", Long.toString(conflict)))
                    .isZero();
        }
    }
}
