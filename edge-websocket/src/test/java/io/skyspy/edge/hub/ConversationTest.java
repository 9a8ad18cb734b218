package io.skyspy.edge.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.contract.Stream;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.Message;
import io.skyspy.edge.message.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What clients say to each endpoint, and what comes back. */
class ConversationTest {

    private final TestHub world = new TestHub(Duration.ofSeconds(60));
    private final ClientMessageParser parser = new ClientMessageParser(1 << 20);
    private final List<JsonNode> told = new ArrayList<>();
    private final FakeTransport transport = new FakeTransport(told::add).eager();

    private Session open(Endpoint endpoint, Caller caller, String... topics) {
        return world.open(
                transport,
                new Visitor(
                        endpoint, List.of(topics), View.ALL, Optional.empty(), new Authentication.Accepted(caller)));
    }

    private JsonNode say(Session session, String json) {
        session.received(parser.parse(json.replace('\'', '"')));
        return told.getLast();
    }

    private List<String> types() {
        return told.stream().map(message -> message.path("type").asString()).toList();
    }

    private static Message message(String type) {
        return new Message(type, ("{\"type\":\"" + type + "\",\"data\":{\"id\":1}}").getBytes(StandardCharsets.UTF_8));
    }

    private static Caller reader(Feature... features) {
        Set<Feature> readable = EnumSet.noneOf(Feature.class);
        readable.addAll(List.of(features));
        return new Caller(Optional.of(7L), "ann", readable, Set.of(), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "AIRCRAFT,aircraft:snapshot",
        "SAFETY,safety:snapshot",
        "ACARS,acars:snapshot",
        "AUDIO,audio:snapshot",
        "ALERTS,alert:snapshot",
        "AIRSPACE,airspace:snapshot",
        "NOTAMS,notams:snapshot",
        "STATS,stats.connected",
        "CANNONBALL,session_started",
        "ALL,aircraft:snapshot"
    })
    void everyEndpointSpeaksFirst(Endpoint endpoint, String first) {
        open(endpoint, Caller.everybody());

        assertThat(types()).startsWith(first);
    }

    @Test
    void theUnionBeginsWithASnapshotOfEachStream() {
        open(Endpoint.ALL, Caller.everybody());

        assertThat(types())
                .containsExactly(
                        "aircraft:snapshot",
                        "safety:snapshot",
                        "acars:snapshot",
                        "audio:snapshot",
                        "alert:snapshot",
                        "airspace:snapshot",
                        "notams:snapshot");
    }

    @Test
    void whoSubscribesToAStreamLaterGetsItsSnapshotThen() {
        Session session = open(Endpoint.ALL, Caller.everybody(), "aircraft");
        assertThat(types()).containsExactly("aircraft:snapshot");

        say(session, "{'action':'subscribe','topics':['safety']}");

        assertThat(types()).containsExactly("aircraft:snapshot", "safety:snapshot", "subscribed");
    }

    @Test
    void urgentEventsComeAtOnceAndOthersWithTheNextCutInABatch() {
        open(Endpoint.ALL, Caller.everybody(), "safety", "acars");
        told.clear();

        world.hub.publish(Event.forAll(Stream.ACARS, Set.of("messages"), message("acars:message")));
        world.hub.publish(Event.forAll(Stream.ACARS, Set.of("messages"), message("acars:message")));
        world.hub.publish(Event.forAll(Stream.SAFETY, Set.of("events"), message("safety:event")));
        assertThat(types()).containsExactly("safety:event");
        world.tick();

        assertThat(types()).containsExactly("safety:event", "acars:message", "acars:message");
    }

    @Test
    void eventsReachThoseOnTheirTopicsWhoMayHaveThem() {
        open(Endpoint.SAFETY, Caller.everybody(), "tcas");
        told.clear();

        world.hub.publish(Event.forAll(Stream.SAFETY, Set.of("events", "emergency"), message("safety:event")));
        assertThat(told).isEmpty();
        world.hub.publish(Event.forAll(Stream.SAFETY, Set.of("events", "tcas"), message("safety:event")));
        assertThat(told).hasSize(1);
        world.hub.publish(new Event(Stream.SAFETY, Set.of("events", "tcas"), message("safety:event"), caller -> false));
        assertThat(told).hasSize(1);
    }

    @Test
    void whatOneMayNotReadIsNeitherInTheSnapshotNorInTopicsNorAnswered() {
        world.inbox.seen(States.southwest().build(), 0);
        world.tick();
        Session session = open(Endpoint.ALL, reader(Feature.SAFETY, Feature.SYSTEM));

        assertThat(types()).containsExactly("safety:snapshot");
        assertThat(say(session, "{'action':'subscribe','topics':['aircraft','safety']}")
                        .path("topics")
                        .values())
                .extracting(JsonNode::asString)
                .contains("safety")
                .doesNotContain("aircraft");
        assertThat(say(session, "{'action':'request','type':'aircraft_list','request_id':1}")
                        .path("message")
                        .asString())
                .isEqualTo("Permission denied");
        assertThat(say(session, "{'action':'request','type':'system-info','request_id':1}")
                        .path("message")
                        .asString())
                .isEqualTo("Permission denied");
        world.tick();
        assertThat(types()).doesNotContain("aircraft:snapshot", "aircraft:new", "aircraft:update", "stats:update");
    }

    @Test
    void requestsThatAreKnownButNotServedYetAreErrorsAndNotSilence() {
        Session session = open(Endpoint.ALL, Caller.everybody());

        JsonNode later = say(session, "{'action':'request','type':'sightings','request_id':'x'}");
        assertThat(later.path("type").asString()).isEqualTo("error");
        assertThat(later.path("request_id").asString()).isEqualTo("x");
        assertThat(later.path("message").asString()).startsWith("Unknown request type: sightings (known");
        assertThat(say(session, "{'action':'request','type':'nonsense'}")
                        .path("message")
                        .asString())
                .isEqualTo("Unknown request type: nonsense");
    }

    @Test
    void statisticsAreFilteredAsAskedFor() {
        world.inbox.seen(States.southwest().build(), 0);
        world.inbox.seen(States.heard("B00001", 1, 0).setAltitudeBaroFt(900).build(), 0);
        world.tick();
        Session session = open(Endpoint.AIRCRAFT, Caller.everybody(), "aircraft");

        JsonNode subscribed = say(session, "{'action':'subscribe_stats','min_altitude':10000}");
        assertThat(subscribed.path("topics").path(0).asString()).isEqualTo("stats");
        assertThat(subscribed.path("filters").path("min_altitude").asInt()).isEqualTo(10000);
        assertThat(subscribed.path("filters").path("max_altitude").isNull()).isTrue();
        JsonNode updated = say(session, "{'action':'update_stats_filters','filters':{'max_altitude':40000}}");
        assertThat(updated.path("type").asString()).isEqualTo("filters_updated");
        assertThat(updated.path("filters").path("min_altitude").asInt()).isEqualTo(10000);
        for (int i = 0; i < 11; i++) {
            world.tick();
        }

        JsonNode stats = told.stream()
                .filter(message -> message.path("type").asString().equals("stats:update"))
                .findFirst()
                .orElseThrow()
                .path("data");
        assertThat(stats.path("stat_type").asString()).isEqualTo("aircraft_stats");
        assertThat(stats.path("stats").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theStatsEndpointSpeaksItsDialect() {
        Session session = open(Endpoint.STATS, Caller.everybody(), "countries");
        assertThat(told.getFirst().path("available_stat_types").size()).isEqualTo(37);

        say(session, "{'type':'stats.subscribe','stat_types':['aircraft_stats']}");
        assertThat(types()).containsExactly("stats.connected", "stats.subscribed", "stats.update");
        assertThat(told.get(1).path("stat_types").size()).isEqualTo(2);
        assertThat(told.get(2).path("data").path("total").asInt(-1)).isZero();
        assertThat(say(session, "{'type':'stats.request','stat_type':'aircraft_stats','request_id':'r1'}")
                        .path("request_id")
                        .asString())
                .isEqualTo("r1");
        JsonNode error = say(session, "{'type':'stats.request','stat_type':'geographic','request_id':'r2'}");
        assertThat(error.path("type").asString()).isEqualTo("stats.error");
        assertThat(say(session, "{'type':'stats.request','stat_type':'x'}")
                        .path("error")
                        .asString())
                .isEqualTo("Unknown stat type: x");
        assertThat(say(session, "{'type':'stats.unsubscribe','stat_types':'countries'}")
                        .path("remaining")
                        .path(0)
                        .asString())
                .isEqualTo("aircraft_stats");
        world.inbox.seen(States.southwest().build(), 0);
        for (int i = 0; i < 11; i++) {
            world.tick();
        }
        assertThat(told.getLast().path("data").path("total").asInt()).isEqualTo(1);
        assertThat(say(session, "{'action':'ping'}").path("type").asString()).isEqualTo("pong");
    }

    @Test
    void theCannonballEndpointChecksWhatItIsTold() {
        Session session = open(Endpoint.CANNONBALL, Caller.everybody());

        assertThat(told.getFirst().path("session_id").asString()).hasSize(36);
        assertThat(say(session, "{'type':'set_radius','radius_nm':1500}")
                        .path("radius_nm")
                        .asInt())
                .isEqualTo(100);
        assertThat(say(session, "{'type':'set_radius','radius_nm':'wide'}")
                        .path("type")
                        .asString())
                .isEqualTo("error");
        assertThat(say(session, "{'type':'position_update','lat':1}")
                        .path("message")
                        .asString())
                .isEqualTo("lat and lon are required");
        assertThat(say(session, "{'type':'position_update','lat':91,'lon':0}")
                        .path("message")
                        .asString())
                .isEqualTo("Invalid coordinate values");
    }

    @Test
    void aViewIsSaidBackInWholeTiles() {
        Session session = open(Endpoint.AIRCRAFT, Caller.everybody(), "aircraft");

        JsonNode view = say(
                        session, "{'action':'subscribe','topics':[],'bbox':[-0.5,50.2,1.1,51],'fields':['lat','alt']}")
                .path("view");
        assertThat(view.path("bbox").values()).extracting(JsonNode::asDouble).containsExactly(-1.0, 50.0, 2.0, 51.0);
        assertThat(view.path("fields").values()).extracting(JsonNode::asString).containsExactly("alt", "lat");
        assertThat(say(session, "{'action':'subscribe','bbox':[0,60,1,50]}")
                        .path("message")
                        .asString())
                .isEqualTo("Invalid bbox parameter");
        assertThat(say(session, "{'action':'subscribe','fields':['nonsense']}")
                        .path("message")
                        .asString())
                .isEqualTo("Invalid fields parameter");
        assertThat(say(session, "{'action':'subscribe','bbox':null,'fields':null}")
                        .path("view")
                        .path("bbox")
                        .isNull())
                .isTrue();
    }

    @Test
    void everybodyIsToldOnOnesOwnTopicWithoutAsking() {
        Session session = open(Endpoint.ALERTS, reader(Feature.ALERTS), "nothing");
        Message message = message("alert:triggered");

        world.hub.publish(new Event(Stream.ALERTS, Set.of("alerts", "alerts_user_8"), message, anybody -> true));
        assertThat(types()).doesNotContain("alert:triggered");
        world.hub.publish(new Event(Stream.ALERTS, Set.of("alerts", "alerts_user_7"), message, anybody -> true));
        assertThat(types()).contains("alert:triggered");

        JsonNode subscribed =
                say(session, "{'action':'subscribe','topics':['alerts_user_7','alerts_user_8','triggers']}");
        assertThat(subscribed.path("topics").values().stream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("alerts_user_7", "triggers");
    }

    @Test
    void oneWhoMayNotReadAlertsHasNoTopicOfOnesOwn() {
        Session session = open(Endpoint.ALERTS, reader(Feature.AIRCRAFT));
        world.hub.publish(
                new Event(Stream.ALERTS, Set.of("alerts_user_7"), message("alert:triggered"), anybody -> true));

        assertThat(say(session, "{'action':'subscribe','topics':['alerts_user_7']}").path("topics").values().stream()
                        .map(JsonNode::asString))
                .doesNotContain("alerts_user_7");
        assertThat(types()).doesNotContain("alert:triggered");
    }

    @Test
    void aSessionGoesOnWhenNobodyKnowsBetterWhoItIs() {
        Caller anonymous =
                new Caller(Optional.empty(), "nobody", Set.of(), Set.of(), Optional.empty(), Optional.empty());
        Caller known = new Caller(Optional.of(7L), "ann", Set.of(), Set.of(), Optional.empty(), Optional.of("login:1"));

        assertThat(anonymous.within(Optional.of("hash")).session()).contains("hash");
        assertThat(known.within(Optional.of("hash"))).isEqualTo(known);
        assertThat(Caller.everybody().within(Optional.of("hash")).isEverybody()).isTrue();
        assertThat(anonymous.isEverybody()).isFalse();
    }
}
