package io.skyspy.ingest.adsb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.skyspy.ingest.adsb.beast.BeastParser;
import io.skyspy.ingest.adsb.publish.Published;
import io.skyspy.ingest.adsb.publish.SourceIdentity;
import io.skyspy.ingest.adsb.publish.SourceType;
import io.skyspy.ingest.adsb.sbs.SbsFormat;
import io.skyspy.runtime.source.ConnectionLimits;
import io.skyspy.runtime.source.Endpoint;
import io.skyspy.runtime.source.ListenSource;
import io.skyspy.runtime.source.Source;
import io.skyspy.runtime.source.SourceStatus;
import io.skyspy.runtime.source.TcpSource;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.FrameBatch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final String FRAME = "8d485020994409940838175b284f";
    private static final byte[] BEAST = HexFormat.of().parseHex("1a33000000000001ff" + FRAME);
    private static final ConnectionLimits QUICK = new ConnectionLimits(
            Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMillis(10), Duration.ofMillis(40), 2);

    private final Published published = new Published();
    private Source source = new None();

    @AfterEach
    void stop() {
        source.stop();
    }

    @Test
    void readsFromAReceiverAndConnectsAgainWhenItIsBack() throws IOException {
        int port;
        try (ServerSocket receiver = receiver(0)) {
            port = receiver.getLocalPort();
            source = connecting(port, QUICK);
            source.start();
            try (Socket accepted = receiver.accept()) {
                accepted.getOutputStream().write(BEAST);
                await().until(() -> published.frames().size() == 1);
                assertThat(source.status().connections()).isEqualTo(1);
                assertThat(source.status().lastHeardAt()).isEqualTo(Published.NOW);
            }
        }
        await().until(() -> source.status().connections() == 0);

        try (ServerSocket receiver = receiver(port);
                Socket accepted = receiver.accept()) {
            accepted.getOutputStream().write(BEAST);
            await().until(() -> published.frames().size() == 2);
        }
    }

    @Test
    void readsFramesThatArriveByteByByte() throws IOException {
        try (ServerSocket receiver = receiver(0)) {
            source = connecting(receiver.getLocalPort(), QUICK);
            source.start();
            try (Socket accepted = receiver.accept()) {
                accepted.setTcpNoDelay(true);
                OutputStream out = accepted.getOutputStream();
                for (byte one : BEAST) {
                    out.write(one);
                    out.flush();
                }
                await().untilAsserted(() -> assertThat(published.hex()).containsExactly(FRAME));
            }
        }
    }

    @Test
    void leavesAReceiverThatIsSilent() throws IOException {
        ConnectionLimits impatient = new ConnectionLimits(
                Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(10), Duration.ofMillis(40), 2);
        try (ServerSocket receiver = receiver(0)) {
            source = connecting(receiver.getLocalPort(), impatient);
            source.start();
            try (Socket silent = receiver.accept()) {
                assertThat(silent.getInputStream().read()).isEqualTo(-1);
            }
            try (Socket again = receiver.accept()) {
                again.getOutputStream().write(BEAST);
                await().until(() -> published.frames().size() == 1);
            }
        }
    }

    @Test
    void takesHeartbeatsForASignOfLife() throws IOException {
        ConnectionLimits impatient = new ConnectionLimits(
                Duration.ofSeconds(2), Duration.ofMillis(600), Duration.ofMillis(10), Duration.ofMillis(40), 2);
        try (ServerSocket receiver = receiver(0)) {
            source = connecting(receiver.getLocalPort(), impatient);
            source.start();
            try (Socket accepted = receiver.accept()) {
                byte[] heartbeat = HexFormat.of().parseHex("1a31000000000000000000");
                await().during(Duration.ofMillis(1_200))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> {
                            accepted.getOutputStream().write(heartbeat);
                            return source.status().connections() == 1;
                        });
            }
        }
        assertThat(published.frames()).isEmpty();
    }

    @Test
    void readsBaseStationLines() throws IOException {
        try (ServerSocket receiver = receiver(0)) {
            SourceIdentity sbs = Published.source(SourceType.SBS_CONNECT);
            source = new TcpSource(
                    sbs.name(),
                    new Endpoint("127.0.0.1", receiver.getLocalPort()),
                    new Connections(SbsFormat::parser, () -> published.publisher(sbs), Published.CLOCK),
                    QUICK,
                    published.metrics.of(sbs.type()),
                    Published.CLOCK);
            source.start();
            try (Socket accepted = receiver.accept()) {
                accepted.getOutputStream()
                        .write("\r\nMSG,5,1,1,4CA2AD,1,,,,,,1000,,,,,,,0,0,0,0\r\nrubbish\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                await().until(() -> published.reports().size() == 1
                        && published.deadLetters().size() == 1);
            }
        }
        assertThat(published.reports().getFirst().getReportedAt())
                .isEqualTo(Published.NOW.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void letsReceiversConnectAndTellsThemApart() throws IOException {
        ListenSource listening = listening(0);
        source = listening;
        listening.start();

        try (Socket one = client(listening);
                Socket two = client(listening)) {
            one.getOutputStream().write(HexFormat.of().parseHex("1ae30000000000000aaa"));
            one.getOutputStream().write(BEAST);
            two.getOutputStream().write(HexFormat.of().parseHex("1ae30000000000000bbb"));
            two.getOutputStream().write(BEAST);

            await().untilAsserted(() -> assertThat(published.batches())
                    .extracting(FrameBatch::getReceiver)
                    .containsExactlyInAnyOrder("roof/0000000000000aaa", "roof/0000000000000bbb"));
        }
        await().until(() -> source.status().connections() == 0);
    }

    @Test
    void refusesConnectionsBeyondTheLimitAndKeepsTheOthers() throws IOException {
        ListenSource listening = listening(0);
        source = listening;
        listening.start();

        try (Socket one = client(listening);
                Socket two = client(listening)) {
            await().until(() -> source.status().connections() == 2);
            try (Socket three = client(listening)) {
                assertThat(three.getInputStream().read()).isEqualTo(-1);
            }
            one.getOutputStream().write(BEAST);
            two.getOutputStream().write(BEAST);
            await().until(() -> published.frames().size() == 2);
        }
        assertThat(published
                        .meters
                        .get("ingest.adsb.connections.refused")
                        .tag("source", "beast-listen")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void saysThatAPortIsInUse() throws IOException {
        try (ServerSocket taken = receiver(0)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> listening(taken.getLocalPort()).start())
                    .withMessageContaining("roof")
                    .withMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void pollsAircraftJsonAndPassesOnOnlyWhatIsNew() throws IOException {
        AtomicInteger answers = new AtomicInteger();
        long now = Published.NOW.getEpochSecond();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data/aircraft.json", exchange -> {
            int answer = answers.incrementAndGet();
            double heardAgo = answer < 4 ? answer : 0.1;
            byte[] body = "{\"now\":%d,\"aircraft\":[{\"hex\":\"4ca216\",\"seen\":%s}]}"
                    .formatted(now + answer, Double.toString(heardAgo))
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(answer == 2 ? 500 : 200, answer == 2 ? -1 : body.length);
            exchange.getResponseBody().write(answer == 2 ? new byte[0] : body);
            exchange.close();
        });
        server.start();
        try {
            SourceIdentity poll = Published.source(SourceType.AIRCRAFT_JSON_POLL);
            source = new PollSource(
                    poll.name(),
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data/aircraft.json"),
                    Duration.ofMillis(50),
                    published.publisher(poll),
                    QUICK,
                    published.metrics.of(poll.type()),
                    Published.CLOCK);
            source.start();

            await().until(() -> answers.get() >= 5 && published.reports().size() >= 3);
        } finally {
            server.stop(0);
        }
        assertThat(published.reports().subList(0, 2))
                .extracting(AircraftReport::getReportedAt)
                .containsExactly(Instant.ofEpochSecond(now), Instant.ofEpochMilli((now + 4) * 1_000 - 100));
    }

    @Test
    void stopsWhileItWaitsForAReceiverThatIsAway() {
        source = connecting(
                1,
                new ConnectionLimits(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        2));
        source.start();
        await().until(() -> published
                        .meters
                        .get("ingest.adsb.connections.lost")
                        .tag("source", "beast-connect")
                        .counter()
                        .count()
                == 1);

        long begin = System.nanoTime();
        source.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    private Source connecting(int port, ConnectionLimits limits) {
        SourceIdentity roof = Published.source(SourceType.BEAST_CONNECT);
        return new TcpSource(
                roof.name(),
                new Endpoint("127.0.0.1", port),
                new Connections(BeastParser::new, () -> published.publisher(roof), Published.CLOCK),
                limits,
                published.metrics.of(roof.type()),
                Published.CLOCK);
    }

    private ListenSource listening(int port) {
        SourceIdentity roof = Published.source(SourceType.BEAST_LISTEN);
        return new ListenSource(
                roof.name(),
                new Endpoint("127.0.0.1", port),
                new Connections(BeastParser::new, () -> published.publisher(roof), Published.CLOCK),
                QUICK,
                published.metrics.of(roof.type()),
                Published.CLOCK);
    }

    private static Socket client(ListenSource listening) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), listening.localAddress().getPort());
    }

    private static ServerSocket receiver(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    /** Stands in until a test has started one. */
    private static final class None implements Source {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public SourceStatus status() {
            return new SourceStatus(Published.source(SourceType.FILE).name(), 0, null);
        }
    }
}
