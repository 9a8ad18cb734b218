package io.skyspy.benchmarks;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.aviation.modes.Capability;
import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.EmitterCategory;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.encode.EmergencyStatus;
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
 * How long an emergency takes from the receiver's socket to a WebSocket client as {@code safety:event}, while other traffic flows.
 *
 * <p>Every half second or so another aircraft, heard of a moment before, says that it has an emergency; the client notes when the event
 * about it arrives, and how often.
 */
final class SafetyLatencyBenchmark {

    private static final int FIRST_PROBE = 0xE00000;
    private static final int WARM_UP = 40;
    private static final int PROBES = 300;
    private static final Pattern EVENT =
            Pattern.compile("\"type\":\"safety:event\",\"data\":\\{.*?\"icao\":\"(E[0-9A-F]{5})\"");
    private static final Squawk CODE = Squawk.parse("7700").orElseThrow();

    private final Arrivals arrivals = new Arrivals(EVENT);

    private SafetyLatencyBenchmark() {}

    static void run(int framesPerSecond) throws IOException, InterruptedException {
        new SafetyLatencyBenchmark().measure(framesPerSecond);
    }

    private void measure(int framesPerSecond) throws IOException, InterruptedException {
        try (BenchedSystem system = BenchedSystem.start();
                BackgroundTraffic traffic = BackgroundTraffic.start(system, framesPerSecond);
                Socket receiver = system.receiver();
                HttpClient http = HttpClient.newHttpClient()) {
            WebSocket client = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + system.port() + "/ws/safety/"), arrivals)
                    .join();
            probe(receiver.getOutputStream());
            client.abort();
            arrivals.report(traffic.toString(), PROBES);
        }
    }

    private void probe(OutputStream receiver) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        introduce(receiver, FIRST_PROBE);
        for (int i = 0; i < WARM_UP + PROBES; i++) {
            Thread.sleep(400 + random.nextInt(200));
            int address = FIRST_PROBE + i;
            if (i >= WARM_UP) {
                arrivals.sent("%06X".formatted(address));
            }
            send(receiver, address, new EmergencyStatus(EmergencyState.GENERAL, CODE).payload());
            introduce(receiver, address + 1);
        }
        Thread.sleep(2_000);
    }

    /** Two frames, since one alone may be noise. */
    private static void introduce(OutputStream receiver, int address) throws IOException {
        Callsign callsign = new Callsign("Q%06X".formatted(address));
        receiver.write(Beast.of(ModeSFrames.allCall(Capability.LEVEL_2_AIRBORNE, address, 0)));
        send(receiver, address, new Identification(EmitterCategory.A3, callsign).payload());
    }

    private static void send(OutputStream receiver, int address, long payload) throws IOException {
        receiver.write(Beast.of(ModeSFrames.extendedSquitter(Capability.LEVEL_2_AIRBORNE, address, payload)));
        receiver.flush();
    }
}
