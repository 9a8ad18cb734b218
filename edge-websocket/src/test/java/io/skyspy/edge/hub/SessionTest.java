package io.skyspy.edge.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.message.ClientMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SessionTest {

    private final TestHub world = new TestHub(Duration.ofSeconds(60));
    private final List<JsonNode> told = new ArrayList<>();

    private List<String> types() {
        return told.stream().map(message -> message.path("type").asString()).toList();
    }

    @Test
    void theSnapshotComesFirstEvenWhenTheClientSpeaksAtOnce() {
        FakeTransport transport = new FakeTransport(told::add);
        Session session = world.open(transport);

        session.received(new ClientMessage.Ping());
        transport.take();
        transport.take();

        assertThat(types()).containsExactly("aircraft:snapshot", "pong");
        assertThat(told.getFirst().path("data").path("aircraft").isArray()).isTrue();
        assertThat(told.getFirst().path("data").path("count").asInt(-1)).isZero();
    }

    @Test
    void oneWithABadTokenIsToldSoAndNothingElse() {
        FakeTransport transport = new FakeTransport(told::add);
        Session session = world.openRefused(transport);

        session.received(new ClientMessage.Ping());
        transport.take();
        world.tick();

        assertThat(types()).containsExactly("error");
        assertThat(told.getFirst().path("message").asString()).isEqualTo("Invalid token");
        assertThat(transport.closed).isEqualTo(CloseReason.UNAUTHORIZED);
        assertThat(CloseReason.UNAUTHORIZED.code()).isEqualTo(4001);
    }

    @Test
    void aPongOvertakesTheStateOfASlowClient() {
        FakeTransport transport = new FakeTransport(told::add);
        Session session = world.open(transport);
        for (int i = 0; i < 20; i++) {
            world.inbox.seen(States.heard("A00001", i + 1, i).build(), 0);
            world.tick();
        }

        session.received(new ClientMessage.Ping());
        transport.take();
        transport.take();

        assertThat(types()).containsExactly("aircraft:snapshot", "pong");
    }

    @Test
    void aClientThatMissedCutsGetsThemAsOne() {
        FakeTransport transport = new FakeTransport(told::add);
        world.open(transport);
        for (int i = 0; i < 4; i++) {
            world.inbox.seen(
                    States.heard("A00001", i + 1, i).setAltitudeBaroFt(100 * i).build(), 0);
            world.tick();
        }

        transport.take();
        transport.take();

        assertThat(types()).containsExactly("aircraft:snapshot", "aircraft:new");
        assertThat(told.get(1).path("data").path("alt_baro").asInt()).isEqualTo(300);
        assertThat(world.count("edge.catch.ups", "kind", "CONFLATED")).isEqualTo(1);
    }

    @Test
    void aClientBehindAllHistoryGetsASnapshot() {
        TestHub forgetful = new TestHub(Duration.ofSeconds(1));
        FakeTransport transport = new FakeTransport(told::add);
        forgetful.open(transport);
        for (int i = 0; i < 20; i++) {
            forgetful.inbox.seen(
                    States.heard("A00001", i + 1, i).setAltitudeBaroFt(100 * i).build(), 0);
            forgetful.tick();
        }

        transport.take();
        transport.take();

        assertThat(types()).containsExactly("aircraft:snapshot", "aircraft:snapshot");
        assertThat(forgetful.count("edge.catch.ups", "kind", "RESNAPSHOT")).isEqualTo(1);
    }

    @Test
    void clientsEquallyFarBehindShareTheSameBytes() {
        FakeTransport one = new FakeTransport(told::add);
        FakeTransport other = new FakeTransport(told::add);
        world.open(one);
        world.open(other);
        world.inbox.seen(States.southwest().build(), 0);
        world.tick();

        one.take();
        one.take();
        other.take();
        other.take();

        assertThat(one.taken).hasSize(2);
        assertThat(one.taken.get(0)).isSameAs(other.taken.get(0));
        assertThat(one.taken.get(1)).isSameAs(other.taken.get(1));
        assertThat(world.count("edge.encodings", "outcome", "encoded")).isEqualTo(2);
    }

    @Test
    void aClientThatTakesNothingIsClosedSoThatItComesBack() {
        FakeTransport transport = new FakeTransport(told::add);
        Session session = world.open(transport);
        world.clock.advance(Duration.ofSeconds(31));
        session.heard();
        world.tick();

        assertThat(transport.closed).isEqualTo(CloseReason.TOO_SLOW);
        assertThat(CloseReason.TOO_SLOW.code()).isEqualTo(4000);

        world.clock.advance(Duration.ofSeconds(6));
        world.tick();
        assertThat(transport.aborted).isTrue();
    }

    @Test
    void aClientNeverHeardOfIsClosedAndPingedBefore() {
        FakeTransport transport = new FakeTransport(told::add).eager();
        world.open(transport);
        for (int i = 0; i < 380; i++) {
            world.tick();
        }

        assertThat(transport.pings).isBetween(2, 4);
        assertThat(transport.closed).isEqualTo(CloseReason.HEARTBEAT_TIMEOUT);
    }

    @Test
    void aClientThatDoesNotReadItsAnswersIsNotReadFrom() {
        FakeTransport transport = new FakeTransport(told::add);
        Session session = world.open(transport);
        int sent = 0;
        while (transport.demands == sent && sent < 10_000) {
            session.received(new ClientMessage.Ping());
            sent++;
        }

        assertThat(sent).isBetween(10, 100);
        while (transport.isBusy()) {
            transport.take();
        }
        assertThat(transport.demands).isEqualTo(sent);
        assertThat(types()).filteredOn("pong"::equals).hasSize(sent);
    }

    @Test
    void aClientThatSaysTooMuchIsToldSoAndServedAgainLater() {
        FakeTransport transport = new FakeTransport(told::add).eager();
        Session session = world.open(transport);
        for (int i = 0; i < 61; i++) {
            session.received(new ClientMessage.Unknown("x"));
        }
        assertThat(told.getLast().path("message").asString()).isEqualTo("Rate limited");
        assertThat(told.get(60).path("message").asString()).isEqualTo("Unknown action: x");

        world.clock.advance(Duration.ofMillis(50));
        session.received(new ClientMessage.Unknown("y"));
        assertThat(told.getLast().path("message").asString()).isEqualTo("Unknown action: y");
    }

    @Test
    void listsAndHeartbeatsComeAtTheirTimesInOrder() {
        FakeTransport transport = new FakeTransport(told::add).eager();
        world.open(transport);
        world.inbox.seen(States.southwest().build(), 0);
        for (int i = 0; i < 25; i++) {
            world.tick();
        }

        assertThat(types())
                .containsExactly(
                        "aircraft:snapshot",
                        "aircraft:new",
                        "positions:update",
                        "positions:update",
                        "aircraft:update",
                        "stats:update",
                        "positions:update",
                        "positions:update",
                        "aircraft:update",
                        "positions:update",
                        "aircraft:heartbeat");
    }

    @Test
    void oneWhoDoesNotSubscribeToAircraftGetsTheSnapshotOnly() {
        FakeTransport transport = new FakeTransport(told::add).eager();
        world.open(transport, "stats", "nonsense");
        world.inbox.seen(States.southwest().build(), 0);
        for (int i = 0; i < 30; i++) {
            world.tick();
        }

        assertThat(types()).containsOnly("aircraft:snapshot", "stats:update").startsWith("aircraft:snapshot");
    }
}
