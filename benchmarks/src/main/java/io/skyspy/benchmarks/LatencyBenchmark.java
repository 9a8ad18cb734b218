package io.skyspy.benchmarks;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.simulator.encode.Identification;
import io.skyspy.simulator.encode.ModeSFrames;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * How long a frame takes from the receiver's socket to a WebSocket client, while other traffic flows.
 *
 * <p>One aircraft of its own sends a new callsign every half second or so; a client notes when the delta with it arrives. That a callsign
 * comes again, in full lists, is as it should be.
 */
final class LatencyBenchmark {

    private static final int PROBE = 0xC0FFEE;
    private static final int WARM_UP = 40;
    private static final int PROBES = 300;
    private static final Pattern CALLSIGN = Pattern.compile("\"flight\":\"(Q[0-9]{5})");

    private final Arrivals arrivals = new Arrivals(CALLSIGN);

    private LatencyBenchmark() {}

    static void run(int framesPerSecond) throws IOException, InterruptedException {
        new LatencyBenchmark().measure(framesPerSecond);
    }

    private void measure(int framesPerSecond) throws IOException, InterruptedException {
        try (BenchedSystem system = BenchedSystem.start();
                BackgroundTraffic traffic = BackgroundTraffic.start(system, framesPerSecond);
                Socket probe = system.receiver();
                HttpClient http = HttpClient.newHttpClient()) {
            WebSocket client = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + system.port() + "/ws/aircraft/"), arrivals)
                    .join();
            probe(probe.getOutputStream());
            client.abort();
            arrivals.report(traffic.toString(), PROBES);
        }
    }

    private void probe(OutputStream receiver) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < WARM_UP + PROBES; i++) {
            String callsign = "Q%05d".formatted(i);
            byte[] beast = Beast.of(ModeSFrames.extendedSquitter(
                    Capability.LEVEL_2_AIRBORNE,
                    PROBE,
                    new Identification(EmitterCategory.A3, new Callsign(callsign)).payload()));
            if (i >= WARM_UP) {
                arrivals.sent(callsign);
            }
            receiver.write(beast);
            receiver.flush();
            Thread.sleep(400 + random.nextInt(200));
        }
    }
}
