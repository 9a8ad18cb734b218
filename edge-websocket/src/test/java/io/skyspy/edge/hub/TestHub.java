package io.skyspy.edge.hub;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.edge.TestClock;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.message.AircraftDocuments;
import io.skyspy.edge.message.Batcher;
import io.skyspy.edge.message.Figures;
import io.skyspy.edge.message.ServerState;
import io.skyspy.edge.message.View;
import io.skyspy.edge.request.AircraftDesk;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.request.ServerDesk;
import io.skyspy.edge.table.AircraftTable;
import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub without Kafka and sockets, on a clock of the test. */
final class TestHub {

    static final Duration WINDOW = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final TestClock clock = new TestClock();
    final Inbox inbox = new Inbox();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Hub hub;

    TestHub(Duration historyKept) {
        HubSettings settings = new HubSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                Duration.ofMillis(200),
                historyKept,
                Duration.ofSeconds(25),
                Duration.ofSeconds(75),
                Duration.ofSeconds(30),
                20,
                60);
        hub = new Hub(
                new AircraftTable(Duration.ofDays(1), historyKept),
                inbox,
                new Batcher(50, 1 << 20, List.of("alert", "safety", "emergency")),
                List.of(),
                settings,
                Authenticator.open(),
                clock,
                meters);
    }

    Session open(Transport transport, String... topics) {
        return open(transport, new Authentication.Accepted(Caller.everybody()), topics);
    }

    Session openRefused(Transport transport) {
        return open(transport, new Authentication.Refused(Authentication.Reason.INVALID));
    }

    private Session open(Transport transport, Authentication authentication, String... topics) {
        Visitor visitor = new Visitor(Endpoint.AIRCRAFT, List.of(topics), View.ALL, Optional.empty(), authentication);
        return open(transport, visitor);
    }

    /** Somebody who comes with more than topics. */
    Session open(Transport transport, Visitor visitor) {
        return hub.open(
                transport,
                visitor,
                new Requests(List.of(
                        new AircraftDesk(hub::picture),
                        new ServerDesk(this::server, hub::picture, () -> new Figures(0, 0, 0, 0, false, 0)))));
    }

    void tick() {
        clock.advance(WINDOW);
        hub.tick();
    }

    double count(String meter, String tag, String value) {
        return meters.get(meter).tag(tag, value).counter().count();
    }

    /** What every client should know of every aircraft: the table, without what deltas do not carry. */
    Map<String, JsonNode> known() {
        return known(Optional.empty());
    }

    /** The same of the aircraft in an area. */
    Map<String, JsonNode> known(Optional<Area> area) {
        byte[] list = AircraftDocuments.list(hub.picture(), hub.picture().rows(area));
        Map<String, JsonNode> known = new TreeMap<>();
        JSON.readTree(new String(list, StandardCharsets.UTF_8))
                .values()
                .forEach(aircraft -> known.put(aircraft.path("hex").asString(), lasting(aircraft)));
        return known;
    }

    /** An aircraft as a client knows it: without what deltas do not carry, and without what is null. */
    static JsonNode lasting(JsonNode aircraft) {
        ObjectNode copy = ((ObjectNode) aircraft).deepCopy();
        copy.remove(List.of("seen", "seen_pos", "messages", "message_rate", "rssi"));
        copy.properties().stream()
                .filter(member -> member.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList()
                .forEach(copy::remove);
        return copy;
    }

    private ServerState server() {
        return new ServerState(
                clock.instant(),
                "test",
                ServerState.Feed.LIVE,
                hub.picture().rows().size(),
                hub.sessionCount(),
                null,
                null,
                null);
    }
}
