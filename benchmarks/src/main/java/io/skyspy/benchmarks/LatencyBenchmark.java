package io.skyspy.benchmarks;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.encode.Identification;
import io.skyspy.simulator.encode.ModeSFrames;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a frame takes from the receiver's socket to a WebSocket client, while other traffic flows.
 *
 * <p>One aircraft of its own sends a new callsign every half second or so; a client notes when the delta with it arrives.
 */
final class LatencyBenchmark {

    private static final int PROBE = 0xC0FFEE;
    private static final int WARM_UP = 40;
    private static final int PROBES = 300;
    private static final int AIRCRAFT = 300;
    private static final Pattern CALLSIGN = Pattern.compile("\"flight\":\"(Q[0-9]{5})");

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    private LatencyBenchmark() {}

    static void run(int framesPerSecond) throws IOException, InterruptedException {
        new LatencyBenchmark().measure(framesPerSecond);
    }

    private void measure(int framesPerSecond) throws IOException, InterruptedException {
        SimulationSettings traffic =
                SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE).withAircraft(AIRCRAFT);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (BeastFeed feed =
                        BeastFeed.open(traffic, new Pace.FramesPerSecond(framesPerSecond), anyPort, Clock.systemUTC());
                BenchedSystem system = BenchedSystem.start();
                Socket source = new Socket(InetAddress.getLoopbackAddress(), feed.port());
                Socket load = system.receiver();
                Socket probe = system.receiver();
                HttpClient http = HttpClient.newHttpClient()) {
            Thread pump = Thread.ofPlatform().daemon().start(() -> pump(source, load));
            WebSocket client = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + system.port() + "/ws/aircraft/"), new Listener())
                    .join();
            probe(probe.getOutputStream());
            client.abort();
            pump.interrupt();
        }
        report(framesPerSecond);
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The benchmark is over and closed the sockets.
        }
    }

    private void probe(OutputStream receiver) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < WARM_UP + PROBES; i++) {
            String callsign = "Q%05d".formatted(i);
            byte[] frame = ModeSFrames.extendedSquitter(
                    Capability.LEVEL_2_AIRBORNE,
                    PROBE,
                    new Identification(EmitterCategory.A3, new Callsign(callsign)).payload());
            byte[] beast = beast(frame);
            if (i >= WARM_UP) {
                sentAt.put(callsign, System.nanoTime());
            }
            receiver.write(beast);
            receiver.flush();
            Thread.sleep(400 + random.nextInt(200));
        }
    }

    private static byte[] beast(byte[] frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0x1A);
        out.write('3');
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, 1, (byte) 0x80});
        for (byte value : frame) {
            if (value == 0x1A) {
                out.write(0x1A);
            }
            out.write(value);
        }
        return out.toByteArray();
    }

    private void report(int framesPerSecond) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d frames/s beside it: %d of %d arrived; p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                framesPerSecond,
                sorted.length,
                PROBES,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1e6;
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            long now = System.nanoTime();
            text.append(data);
            if (last) {
                Matcher callsigns = CALLSIGN.matcher(text);
                while (callsigns.find()) {
                    Long sent = sentAt.remove(callsigns.group(1));
                    if (sent != null) {
                        nanos.add(now - sent);
                    }
                }
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
