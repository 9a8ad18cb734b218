package io.skyspy.simulator.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.aviation.modes.Rejected;
import io.skyspy.simulator.SimulationSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BeastFeedTest {
    private static final SimulationSettings DEMO = SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE);
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final long TICKS_PER_SECOND = 12_000_000;

    @Test
    void sendsFramesAsAReceiverDoes() throws IOException {
        try (BeastFeed feed = open(new Pace.Unlimited());
                BeastReader client = new BeastReader(feed.port())) {
            long lastTicks = 0;
            int escapes = 0;
            for (int i = 0; i < 20_000; i++) {
                BeastReader.Message message = client.next();
                if (message.type() == '1') {
                    continue;
                }
                assertThat(message.ticks()).isGreaterThanOrEqualTo(lastTicks);
                assertThat(message.signal()).isBetween(1, 255);
                assertThat(ModeSDecoder.decode(message.bytes(), 0, message.bytes().length))
                        .isNotInstanceOf(Rejected.class);
                lastTicks = message.ticks();
                escapes += message.signal() == 0x1A ? 1 : 0;
            }
            assertThat(escapes).as("messages with an escaped byte").isPositive();
        }
    }

    @Test
    void realTimeGoesAsTheClockGoes() throws IOException {
        try (BeastFeed feed = open(new Pace.RealTime(20));
                BeastReader client = new BeastReader(feed.port())) {
            Instant begin = Clock.systemUTC().instant();
            long first = client.next().ticks();
            long last = first;
            while (last - first < 20 * TICKS_PER_SECOND) {
                last = client.next().ticks();
            }
            Duration took = Duration.between(begin, Clock.systemUTC().instant());
            assertThat(took).isBetween(Duration.ofMillis(700), Duration.ofSeconds(8));
        }
    }

    @Test
    void aSteadyRateIsKept() throws IOException {
        try (BeastFeed feed = open(new Pace.FramesPerSecond(2_000));
                BeastReader client = new BeastReader(feed.port())) {
            client.next();
            Instant begin = Clock.systemUTC().instant();
            for (int i = 0; i < 4_000; i++) {
                client.next();
            }
            Duration took = Duration.between(begin, Clock.systemUTC().instant());
            assertThat(took).isBetween(Duration.ofMillis(900), Duration.ofSeconds(8));
        }
    }

    @Test
    void aClientThatDoesNotReadIsLetGoAndTheOthersGoOn() throws IOException {
        try (BeastFeed feed = open(new Pace.RealTime(200));
                Socket stuck = new Socket(InetAddress.getLoopbackAddress(), feed.port());
                BeastReader reading = new BeastReader(feed.port())) {
            assertThat(stuck.isConnected()).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> feed.clients() == 2);
            Thread reader = Thread.ofVirtual().start(() -> readForever(reading));
            await().atMost(Duration.ofSeconds(60)).until(() -> feed.clients() == 1);
            assertThat(reader.isAlive()).isTrue();
        }
    }

    @Test
    void clientsComeAndGo() throws IOException {
        try (BeastFeed feed = open(new Pace.RealTime(1))) {
            try (BeastReader first = new BeastReader(feed.port())) {
                assertThat(first.next().bytes()).isNotEmpty();
            }
            await().atMost(Duration.ofSeconds(10)).until(() -> feed.clients() == 0);
            try (BeastReader second = new BeastReader(feed.port())) {
                assertThat(second.next().bytes()).isNotEmpty();
            }
        }
    }

    @Test
    void closingDisconnectsAndFreesThePort() throws IOException {
        BeastFeed feed = open(new Pace.RealTime(1));
        try (BeastReader client = new BeastReader(feed.port())) {
            client.next();
            feed.close();
            assertThatThrownBy(() -> readAll(client)).isInstanceOf(IOException.class);
        }
        // Between the two, some connection of another program may be given the port for a moment.
        await().atMost(Duration.ofSeconds(10))
                .ignoreException(BindException.class)
                .untilAsserted(() -> BeastFeed.open(
                                DEMO,
                                new Pace.RealTime(1),
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), feed.port()),
                                Clock.systemUTC())
                        .close());
    }

    private static void readForever(BeastReader client) {
        try {
            readAll(client);
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }

    private static void readAll(BeastReader client) throws IOException {
        for (long i = 0; i < Long.MAX_VALUE; i++) {
            client.next();
        }
    }

    private static BeastFeed open(Pace pace) throws IOException {
        return BeastFeed.open(DEMO, pace, ANY_PORT, Clock.systemUTC());
    }
}
