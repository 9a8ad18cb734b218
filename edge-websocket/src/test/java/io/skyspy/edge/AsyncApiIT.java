package io.skyspy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.testkit.EmbeddedKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Judges the frames that a running edge really sends by {@code docs/asyncapi.yaml}. */
class AsyncApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> SAID_BY_CLIENT = List.of(
            "{\"action\":\"subscribe\",\"topics\":[\"aircraft\",\"stats\"]}",
            "{\"action\":\"unsubscribe\",\"topics\":[\"stats\"]}",
            "{\"action\":\"ping\"}",
            "{\"action\":\"pong\"}",
            "{\"action\":\"request\",\"type\":\"aircraft\",\"request_id\":{\"a\":1},\"params\":{\"icao\":\"AB3001\"}}",
            "{\"action\":\"request\",\"type\":\"aircraft-stats\",\"request_id\":\"x\",\"params\":{}}",
            "{\"action\":\"request\",\"type\":\"status\"}",
            "{\"action\":\"request\",\"type\":\"taf\",\"request_id\":7}");

    private static final List<String> NONSENSE =
            List.of("{", "[]", "{\"action\":\"jump\"}", "{\"action\":\"request\",\"type\":\"nonsense\"}");

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = RunningEdge.start(
                EmbeddedKafka.shared(), "--skyspy.edge.heartbeat-every=1s", "--skyspy.edge.inbound-burst=200");
        edge.awaitReady();
    }

    @AfterAll
    static void stop() {
        land("AB310"); // other tests have the same topic
        edge.close();
    }

    private static void fly(String prefix) {
        for (int i = 0; i < 3; i++) {
            edge.write(States.southwest()
                    .setIcao(prefix + i)
                    .setLastSeenAt(Instant.now())
                    .setOnGround(i == 1)
                    .build());
        }
    }

    private static void land(String prefix) {
        for (int i = 0; i < 3; i++) {
            edge.remove(prefix + i, "timeout");
        }
    }

    private static Set<String> types(List<String> frames) {
        Set<String> types = new TreeSet<>();
        frames.stream().map(JSON::readTree).forEach(frame -> {
            types.add(frame.path("type").asString());
            frame.path("messages")
                    .values()
                    .forEach(message -> types.add(message.path("type").asString()));
        });
        return types;
    }

    private static void assertAsDocumented(List<String> frames) {
        frames.forEach(frame -> assertIs("said", frame));
    }

    private static void assertIs(String schema, String text) {
        assertThat(AsyncApi.faults(schema, JSON.readTree(text))).as(text).isEmpty();
    }

    /** What the client said is as documented, and so is what came. */
    private static void converse(TestClient client, List<String> said, String actions, String answers, String last) {
        for (String text : said) {
            assertIs(actions, text);
            client.say(text);
        }
        client.next(last);
        client.frames().forEach(frame -> assertIs(answers, frame));
    }

    @Test
    void everyFrameIsAsDocumented() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/all/")) {
            fly("AB300");
            client.next(message -> message.toString().contains("AB3002"));
            for (String said : SAID_BY_CLIENT) {
                assertThat(AsyncApi.faults("action", JSON.readTree(said)))
                        .as(said)
                        .isEmpty();
                client.say(said);
            }
            NONSENSE.forEach(client::say);
            edge.write(States.southwest()
                    .setIcao("AB3001")
                    .setLastSeenAt(Instant.now())
                    .setOnGround(false)
                    .setSquawk("7700")
                    .build());
            client.next(message -> message.toString().contains("7700"));
            land("AB300");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> types(client.frames())
                            .containsAll(Set.of(
                                    "aircraft:snapshot",
                                    "aircraft:new",
                                    "aircraft:delta",
                                    "aircraft:remove",
                                    "aircraft:update",
                                    "aircraft:heartbeat",
                                    "positions:update",
                                    "subscribed",
                                    "unsubscribed",
                                    "pong",
                                    "response",
                                    "error")));
            assertAsDocumented(client.frames());
        }
    }

    @Test
    void theDialectOfStatisticsIsAsDocumented() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/stats/")) {
            converse(
                    client,
                    List.of(
                            "{\"type\":\"stats.list\"}",
                            "{\"type\":\"stats.subscribe\",\"stat_types\":[\"aircraft_stats\"]}",
                            "{\"type\":\"stats.set_filters\",\"filters\":{\"military_only\":true}}",
                            "{\"type\":\"stats.request\",\"stat_type\":\"aircraft_stats\",\"request_id\":\"r1\"}",
                            "{\"type\":\"stats.refresh\",\"stat_type\":\"aircraft_stats\"}",
                            "{\"type\":\"stats.unsubscribe\",\"stat_types\":[\"aircraft_stats\"]}"),
                    "statsAction",
                    "statsSaid",
                    "stats.unsubscribed");
        }
    }

    @Test
    void theDialectOfCannonballIsAsDocumented() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/cannonball/")) {
            converse(
                    client,
                    List.of(
                            "{\"type\":\"position_update\",\"lat\":47.5,\"lon\":-122.3}",
                            "{\"type\":\"set_radius\",\"radius_nm\":20}"),
                    "cannonballAction",
                    "cannonballSaid",
                    "radius_updated");
        }
    }

    @Test
    void viewsAndResumingAreAsDocumented() {
        try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/")) {
            fly("AB310");
            client.next(message -> message.toString().contains("AB3102"));
        }
        String token;
        try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/?bbox=-180,-90,180,90&fields=lat,lon")) {
            token = client.next(message -> message.path("type").asString("").equals("aircraft:snapshot"))
                    .path("resume")
                    .asString();
            client.say("{\"action\":\"subscribe\",\"topics\":[\"aircraft\"],\"bbox\":[-1,-1,1,1]}");
            client.next("subscribed");
            assertAsDocumented(client.frames());
        }
        try (TestClient client =
                TestClient.connect(edge.port(), "/ws/aircraft/?bbox=-180,-90,180,90&fields=lat,lon&resume=" + token)) {
            client.next("resumed");
            assertAsDocumented(client.frames());
        }
        try (TestClient client = TestClient.connect(edge.port(), "/ws/aircraft/?format=single")) {
            client.next("aircraft:new");
            assertAsDocumented(client.frames());
        }
    }

    @Test
    void bodiesOverStompAreAsDocumented() {
        try (RawStomp stomp = RawStomp.connect(edge.port())) {
            stomp.say("SUBSCRIBE\nid:1\ndestination:/topic/aircraft\n\n\0");
            stomp.say("SUBSCRIBE\nid:2\ndestination:/user/queue/replies\n\n\0");
            stomp.say("SEND\ndestination:/app/request\n\n{\"type\":\"aircraft-stats\",\"request_id\":\"s\"}\0");
            fly("AB310");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> types(stomp.bodies())
                            .containsAll(Set.of("aircraft:snapshot", "aircraft:heartbeat", "response")));
            assertAsDocumented(stomp.bodies());
        }
    }
}
