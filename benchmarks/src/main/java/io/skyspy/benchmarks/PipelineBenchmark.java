package io.skyspy.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.feed.BeastFeed;
import io.skyspy.simulator.feed.Pace;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;

/**
 * How many frames per second go from a receiver's socket to {@code aircraft.states.v1} when they come as fast as they are taken.
 *
 * <p>The frames are those of many simulated aircraft over a short time, made before the clock starts. CPU is that of the whole
 * process (ingest, broker, Streams app and edge) without the thread that sends.
 */
final class PipelineBenchmark {

    private static final int AIRCRAFT = 10_000;
    private static final int ROUNDS = 8;
    private static final long QUIET_NANOS = 1_500_000_000L;
    private static final double BYTES_PER_FRAME = 22.5;
    private static final String ACCEPTED = "aircraft_frames_accepted_total";
    private static final String REFUSED = "aircraft_frames_refused_total";

    private PipelineBenchmark() {}

    static void run(int frames) throws IOException, InterruptedException {
        byte[] beast = recorded(frames);
        try (BenchedSystem system = BenchedSystem.start();
                Socket receiver = system.receiver()) {
            for (int round = 1; round <= ROUNDS; round++) {
                measure(round, beast, system, receiver.getOutputStream());
            }
        }
    }

    private static byte[] recorded(int frames) throws IOException {
        SimulationSettings traffic =
                SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE).withAircraft(AIRCRAFT);
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (BeastFeed feed = BeastFeed.open(traffic, new Pace.Unlimited(), anyPort, Clock.systemUTC());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port())) {
            return socket.getInputStream().readNBytes((int) (frames * BYTES_PER_FRAME));
        }
    }

    private static void measure(int round, byte[] beast, BenchedSystem system, OutputStream receiver)
            throws IOException, InterruptedException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double before = folded(system);
        long cpu = process.getProcessCpuTime();
        long sender = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long started = System.nanoTime();
        receiver.write(beast);
        sender = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - sender;
        Settled settled = settled(system);
        double frames = settled.frames() - before;
        double seconds = (settled.atNanos() - started) / 1e9;
        double cpuSeconds = (settled.cpuNanos() - cpu - sender) / 1e9;
        System.out.printf(
                "round %d: %.0f frames in %.1f s = %.0f frames/s, %.2f cores, %.0f frames per CPU second%n",
                round, frames, seconds, frames / seconds, cpuSeconds / seconds, frames / cpuSeconds);
    }

    private static double folded(BenchedSystem system) throws IOException, InterruptedException {
        return system.counter(ACCEPTED) + system.counter(REFUSED);
    }

    /** The counter when it had stopped growing, and when that was. */
    private record Settled(double frames, long atNanos, long cpuNanos) {}

    private static Settled settled(BenchedSystem system) throws IOException, InterruptedException {
        Settled last = now(system);
        while (System.nanoTime() - last.atNanos() < QUIET_NANOS) {
            Thread.sleep(50);
            Settled now = now(system);
            last = now.frames() == last.frames() ? last : now;
        }
        return last;
    }

    private static Settled now(BenchedSystem system) throws IOException, InterruptedException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Settled(folded(system), System.nanoTime(), process.getProcessCpuTime());
    }
}
