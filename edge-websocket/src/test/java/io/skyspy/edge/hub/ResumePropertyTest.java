package io.skyspy.edge.hub;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.View;
import io.skyspy.edge.message.ViewOption;
import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Offsets;
import io.skyspy.edge.table.TableEvent;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.testkit.Properties;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The law of the edge for clients that come back to where they left off, at this edge or another, and look at a part of the sky: what
 * they fold is what is in their view.
 */
class ResumePropertyTest {

    private static final int PARTITIONS = 3;
    private static final int AIRCRAFT = 12;
    private static final int STEPS = 300;

    @Test
    void whoeverComesBackAnywhereFoldsToTheTable() {
        Properties.forAll(20261125, 80, random -> new Trial(random).run());
    }

    /** One record of the topic. */
    private record Written(
            int partition, String icao, @Nullable AircraftState state) {}

    /** An edge with its own place in the topic and its own cuts. */
    private static final class Edge {

        final TestHub world;
        int read;

        Edge(Duration historyKept) {
            world = new TestHub(historyKept);
        }

        void read(List<Written> topic, int upTo) {
            for (; read < upTo; read++) {
                Written record = topic.get(read);
                TableEvent event = record.state() == null
                        ? new TableEvent.Gone(record.icao(), "timeout")
                        : new TableEvent.Seen(record.state(), record.partition());
                long offset = topic.subList(0, read + 1).stream()
                        .filter(each -> each.partition() == record.partition())
                        .count();
                world.inbox.read(List.of(event), new Offsets("sky", Map.of(record.partition(), offset)));
            }
        }
    }

    private static final class Trial {

        private final Random random;
        private final List<Written> topic = new ArrayList<>();
        private final List<Edge> edges;
        private final List<Client> clients = new ArrayList<>();
        private final Map<String, AircraftState.Builder> flying = new HashMap<>();
        private long sequence;

        Trial(Random random) {
            this.random = random;
            Duration kept = Duration.ofMillis(200L * (2 + random.nextInt(40)));
            edges = List.of(new Edge(kept), new Edge(kept));
            for (Edge edge : edges) {
                edge.world.inbox.read(List.of(), new Offsets("sky", Map.of(0, 0L, 1, 0L, 2, 0L)));
                edge.world.tick();
            }
        }

        void run() {
            for (int i = 0; i < 3; i++) {
                Client client = new Client();
                client.connect(edges.get(0), Optional.empty());
                clients.add(client);
            }
            for (int step = 0; step < STEPS; step++) {
                step(clients.get(random.nextInt(clients.size())), edges.get(random.nextInt(edges.size())));
            }
            for (Edge edge : edges) {
                edge.read(topic, topic.size());
            }
            for (int i = 0; i < 4; i++) {
                edges.forEach(edge -> edge.world.tick());
                clients.forEach(Client::takeAll);
            }
            for (Client client : clients) {
                assertThat(client.folded.aircraft())
                        .isEqualTo(client.edge().world.known(client.area));
            }
        }

        private void step(Client client, Edge edge) {
            switch (random.nextInt(20)) {
                case 0 -> remove();
                case 1, 2 -> client.connect(edge, client.folded.resume());
                case 3 -> client.look(random.nextBoolean() ? Optional.empty() : Optional.of(somewhere()));
                case 4, 5, 6 -> edge.world.tick();
                case 7, 8, 9 -> edge.read(topic, edge.read + random.nextInt(topic.size() - edge.read + 1));
                case 10, 11, 12, 13 -> client.take();
                default -> see();
            }
        }

        private Area somewhere() {
            double west = random.nextInt(6) - 3.0;
            double south = random.nextInt(6) - 3.0;
            return Area.box(west, south, west + 1 + random.nextInt(3), south + 1 + random.nextInt(3));
        }

        private void see() {
            String icao = String.format("A000%02X", random.nextInt(AIRCRAFT));
            AircraftState.Builder next = flying.computeIfAbsent(icao, unknown -> States.heard(unknown, 0, 0));
            next.setSequence(++sequence).setLastSeenAt(States.NOON.plusMillis(sequence));
            if (random.nextInt(3) == 0) {
                next.setAltitudeBaroFt(random.nextBoolean() ? random.nextInt(100) * 25 : null);
            } else {
                boolean known = random.nextInt(8) != 0;
                next.setLatitudeDeg(known ? random.nextInt(60) / 10.0 - 3 : null);
                next.setLongitudeDeg(known ? random.nextInt(60) / 10.0 - 3 : null);
            }
            topic.add(new Written(partition(icao), icao, next.build()));
        }

        private void remove() {
            String icao = String.format("A000%02X", random.nextInt(AIRCRAFT));
            if (flying.remove(icao) != null) {
                topic.add(new Written(partition(icao), icao, null));
            }
        }

        private static int partition(String icao) {
            return icao.charAt(5) % PARTITIONS;
        }
    }

    private static final class Client {

        final TolerantClient folded = new TolerantClient();
        Optional<Area> area = Optional.empty();
        private @Nullable Edge edge;
        private @Nullable Session session;
        private FakeTransport transport = new FakeTransport(folded);

        Edge edge() {
            return requireNonNull(edge);
        }

        void connect(Edge to, Optional<String> resume) {
            if (edge != null && session != null) {
                edge.world.hub.ended(session);
            }
            edge = to;
            folded.connects();
            transport = new FakeTransport(folded);
            session = to.world.open(
                    transport,
                    new Visitor(
                            Endpoint.AIRCRAFT,
                            List.of("aircraft"),
                            View.ALL.in(area),
                            resume,
                            new Authentication.Accepted(Caller.everybody())));
        }

        void look(Optional<Area> other) {
            area = other;
            folded.asksForView();
            requireNonNull(session)
                    .received(new ClientMessage.Subscribe(List.of(), List.of(new ViewOption.InArea(other))));
        }

        void take() {
            transport.take();
        }

        void takeAll() {
            while (transport.isBusy()) {
                transport.take();
            }
        }
    }
}
