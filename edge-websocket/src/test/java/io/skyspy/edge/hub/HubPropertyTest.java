package io.skyspy.edge.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.testkit.Properties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The law of the edge: what a client folds from snapshot and deltas is the table, however it stalls, leaves and comes back. */
class HubPropertyTest {

    private static final int AIRCRAFT = 12;
    private static final int STEPS = 400;

    @Test
    void everyClientFoldsToTheTable() {
        Properties.forAll(20240115, 60, random -> new Trial(random).run());
    }

    private static final class Trial {

        private final Random random;
        private final TestHub world;
        private final List<Connection> connections = new ArrayList<>();
        private final Map<String, AircraftState.Builder> flying = new HashMap<>();
        private long sequence;

        Trial(Random random) {
            this.random = random;
            this.world = new TestHub(Duration.ofMillis(200L * (1 + random.nextInt(20))));
        }

        void run() {
            for (int i = 0; i < 4; i++) {
                connections.add(new Connection(world));
            }
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            settle();
            for (Connection connection : connections) {
                assertThat(connection.clients.deltas).isEqualTo(world.known());
                assertThat(connection.clients.hookList())
                        .isEqualTo(world.known().keySet());
                assertThat(connection.clients.mapPositions())
                        .isEqualTo(world.known().keySet());
            }
        }

        private void step() {
            Connection connection = connections.get(random.nextInt(connections.size()));
            switch (random.nextInt(20)) {
                case 0 -> remove();
                case 1 -> reconnect(connection);
                case 2 -> connection.session.received(new ClientMessage.Unsubscribe(List.of("aircraft")));
                case 3 -> connection.session.received(new ClientMessage.Subscribe(List.of("aircraft"), List.of()));
                case 4, 5, 6 -> world.tick();
                case 7, 8, 9, 10, 11 -> connection.transport.take();
                default -> see();
            }
        }

        private void see() {
            String icao = String.format("A000%02X", random.nextInt(AIRCRAFT));
            AircraftState.Builder next = flying.computeIfAbsent(
                    icao,
                    unknown -> States.heard(unknown, 0, 0).setLatitudeDeg(50.0).setLongitudeDeg(4.0));
            next.setSequence(++sequence).setLastSeenAt(States.NOON.plusMillis(sequence));
            switch (random.nextInt(5)) {
                case 0 -> next.setLatitudeDeg(random.nextInt(1000) / 10.0 - 50);
                case 1 -> next.setAltitudeBaroFt(random.nextBoolean() ? random.nextInt(100) * 25 : null);
                case 2 -> next.setSquawk(random.nextBoolean() ? "7700" : null);
                case 3 -> next.setOnGround(random.nextBoolean());
                default -> next.setCallsign(random.nextBoolean() ? "KLM" + random.nextInt(100) : null);
            }
            world.inbox.seen(next.build(), random.nextInt(4));
        }

        private void remove() {
            String icao = String.format("A000%02X", random.nextInt(AIRCRAFT));
            flying.remove(icao);
            world.inbox.gone(icao, "timeout");
        }

        private void reconnect(Connection connection) {
            world.hub.ended(connection.session);
            connections.set(connections.indexOf(connection), new Connection(world));
        }

        /** Everybody reads again, for long enough that the lists that come from time to time have come. */
        private void settle() {
            for (Connection connection : connections) {
                connection.session.received(new ClientMessage.Subscribe(List.of("aircraft"), List.of()));
            }
            for (int i = 0; i < 15; i++) {
                world.tick();
                connections.forEach(Connection::takeAll);
            }
        }
    }

    private static final class Connection {

        final FoldedClients clients = new FoldedClients();
        final FakeTransport transport = new FakeTransport(clients);
        final Session session;

        Connection(TestHub world) {
            session = world.open(transport, "aircraft");
        }

        void takeAll() {
            while (transport.isBusy()) {
                transport.take();
            }
        }
    }
}
