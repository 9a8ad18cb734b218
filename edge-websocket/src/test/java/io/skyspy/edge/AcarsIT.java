package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.edge.datalink.Messages;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.DataLink;
import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Datalink messages from the topic to those who want them, over every way out. */
class AcarsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static EmbeddedKafka kafka;
    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        try (RunningEdge before = RunningEdge.start(kafka)) {
            before.awaitReady();
            write(before, heard("past"));
        }
        edge = RunningEdge.start(kafka);
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
        kafka.close();
    }

    private static AcarsMessage.Builder heard(String id) {
        return Messages.clearanceRequest(id, Instant.now());
    }

    private static void write(RunningEdge through, AcarsMessage.Builder message) {
        AcarsMessage written = message.build();
        through.write(Topics.ACARS_MESSAGES, written.getIcao() == null ? "@roof" : written.getIcao(), written);
    }

    private static void write(AcarsMessage.Builder message) {
        write(edge, message);
    }

    private static String fresh() {
        return "id" + COUNT.incrementAndGet();
    }

    private static TestClient connect(String path) {
        return TestClient.connect(edge.port(), path);
    }

    private static JsonNode message(TestClient client, String id) {
        return client.next(said -> said.path("type").asString("").equals("acars:message")
                        && said.path("data").path("id").asString("").equals(id))
                .path("data");
    }

    private static JsonNode ask(TestClient client, String type, String params) {
        client.say("{\"action\":\"request\",\"type\":\"%s\",\"request_id\":\"%s\",\"params\":%s}"
                .formatted(type, fresh(), params.replace('\'', '"')));
        return client.next("response").path("data");
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(edge.get(path).body());
    }

    private static List<String> ids(JsonNode messages) {
        return messages.values().stream()
                .map(message -> message.path("id").asString())
                .toList();
    }

    @Test
    void whoComesIsToldTheNewestMessagesAlsoThoseFromBeforeTheEdgeStarted() {
        try (TestClient client = connect("/ws/acars/")) {
            JsonNode snapshot = client.next("acars:snapshot").path("data");

            assertThat(ids(snapshot.path("messages"))).contains("past").hasSizeLessThanOrEqualTo(20);
            assertThat(snapshot.path("count").asInt())
                    .isEqualTo(snapshot.path("messages").size());
        }
    }

    @Test
    void aNewMessageIsToldAsTheReferenceShowsIt() {
        try (TestClient client = connect("/ws/acars/?topics=messages")) {
            client.next("acars:snapshot");
            String id = fresh();
            write(heard(id));

            JsonNode told = message(client, id);

            assertThat(told.path("frequency").asString()).isEqualTo("131.550");
            assertThat(told.path("channel").asInt()).isEqualTo(3);
            assertThat(told.path("icao_hex").asString()).isEqualTo("A1B2C3");
            assertThat(told.path("decoded").path("message_type").asString()).isEqualTo("clearance_request");
            assertThat(told.path("decoded").path("route").asString()).isEqualTo("NATU TRACK A");
        }
    }

    @Test
    void topicsChooseTheLink() {
        try (TestClient vdl = connect("/ws/acars/?topics=vdlm2");
                TestClient hf = connect("/ws/acars/?topics=hfdl")) {
            vdl.next("acars:snapshot");
            hf.next("acars:snapshot");
            String first = fresh();
            String second = fresh();
            String third = fresh();
            write(heard(first));
            write(heard(second).setLink(DataLink.HFDL));
            write(heard(third).setLink(DataLink.VDLM2));

            assertThat(vdl.next("acars:message").path("data").path("id").asString())
                    .isEqualTo(third);
            assertThat(hf.next("acars:message").path("data").path("id").asString())
                    .isEqualTo(second);
        }
    }

    @Test
    void whatOnlyKeepsALinkUpIsToldToThoseWhoAskForIt() {
        try (TestClient usual = connect("/ws/acars/");
                TestClient everything = connect("/ws/all/?topics=acars");
                TestClient curious = connect("/ws/acars/?topics=all,link")) {
            List.of(usual, everything, curious).forEach(client -> client.next("acars:snapshot"));
            String empty = fresh();
            String full = fresh();
            write(Messages.acknowledgement(empty, Instant.now()));
            write(heard(full));

            message(curious, empty);
            for (TestClient client : List.of(usual, everything, curious)) {
                assertThat(client.next("acars:message").path("data").path("id").asString())
                        .isEqualTo(full);
            }
            assertThat(ids(ask(usual, "messages", "{'label':'_d'}"))).contains(empty);
            assertThat(ids(ask(usual, "messages", "{}"))).contains(full).doesNotContain(empty);
        }
    }

    @Test
    void aFurtherCopyIsCountedAndAWholeTextReplacesItsParts() {
        try (TestClient client = connect("/ws/acars/")) {
            client.next("acars:snapshot");
            String part = fresh();
            String whole = fresh();
            write(heard(part));
            message(client, part);
            write(heard(part).setCopies(2).setStations(List.of("roof", "hill")));

            JsonNode update = client.next("acars:message_updated").path("data");
            assertThat(update.path("id").asString()).isEqualTo(part);
            assertThat(update.path("copies").asInt()).isEqualTo(2);
            assertThat(update.path("stations").size()).isEqualTo(2);

            write(heard(whole).setSupersedes(List.of(part)));
            assertThat(message(client, whole).path("supersedes").path(0).asString())
                    .isEqualTo(part);
            assertThat(ids(ask(client, "messages", "{'icao':'a1b2c3','limit':500}")))
                    .contains(whole)
                    .doesNotContain(part);
        }
    }

    @Test
    void requestsAreAnsweredOnEveryEndpointThatHasThem() {
        String id = fresh();
        write(heard(id).setFrequencyMhz("136.975").setLink(DataLink.VDLM2));
        try (TestClient acars = connect("/ws/acars/");
                TestClient all = connect("/ws/all/?topics=acars")) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            ids(ask(acars, "messages", "{'frequency':136.975}")).contains(id));
            assertThat(ids(ask(
                            acars, "messages", "{'frequency':'136.975','source':'vdl2','hours':1,'callsign':'ual'}")))
                    .contains(id);
            assertThat(ids(ask(all, "acars-messages", "{'frequency':'136.9750'}")))
                    .contains(id);
            assertThat(ask(acars, "stats", "{}").path("by_source").path("VDLM2").asInt())
                    .isPositive();
            assertThat(ask(acars, "labels", "{}").path("SQ").path("name").asString())
                    .isNotEmpty();
            assertThat(ask(all, "acars-status", "{}").path("enabled").asBoolean())
                    .isTrue();
            assertThat(ask(all, "acars-stats", "{}").path("total_24h").asInt()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theSameIsAnsweredOverHttp(String end) throws IOException, InterruptedException {
        String id = fresh();
        write(heard(id).setFrequencyMhz("129.125"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ids(get("/api/v1/acars" + end + "?frequency=129.125")
                                .path("messages"))
                        .contains(id));

        assertThat(ids(get("/api/v1/acars/messages" + end + "?label=B1&limit=500")
                        .path("messages")))
                .contains(id);
        assertThat(ids(get("/api/v1/acars/messages/recent" + end + "?source=vdlm2")
                        .path("messages")))
                .doesNotContain(id);
        assertThat(get("/api/v1/acars/stats" + end).path("total_messages").asInt())
                .isPositive();
        assertThat(get("/api/v1/acars/labels" + end)
                        .path("labels")
                        .path("H1")
                        .path("name")
                        .asString())
                .isNotEmpty();
        assertThat(get("/api/v1/acars/status" + end).path("running").asBoolean())
                .isTrue();
    }

    @Test
    void everyFrameIsAsDocumented() {
        try (TestClient client = connect("/ws/acars/?topics=all,link")) {
            client.next("acars:snapshot");
            String id = fresh();
            write(Messages.acknowledgement(fresh(), Instant.now()));
            write(heard(id));
            write(heard(id).setCopies(2));
            client.next("acars:message_updated");
            ask(client, "messages", "{}");

            for (String frame : client.frames()) {
                assertThat(AsyncApi.faults("said", JSON.readTree(frame)))
                        .as(frame)
                        .isEmpty();
            }
        }
    }

    @Test
    void messagesComeOverStompToo() {
        String overVhf = fresh();
        String overVdl = fresh();
        try (RawStomp all = RawStomp.connect(edge.port());
                RawStomp vdl = RawStomp.connect(edge.port())) {
            all.subscribe("1", "/topic/acars");
            vdl.subscribe("1", "/topic/acars.vdlm2");

            write(heard(overVhf));
            write(heard(overVdl).setLink(DataLink.VDLM2));
            await().until(() -> all.count("\"acars:message\"", '"' + overVdl + '"') == 1);
            await().until(() -> vdl.count("\"acars:message\"", '"' + overVdl + '"') == 1);
            assertThat(all.count("\"acars:message\"", '"' + overVhf + '"')).isEqualTo(1);
            assertThat(vdl.count('"' + overVhf + '"')).isZero();
        }
    }
}
