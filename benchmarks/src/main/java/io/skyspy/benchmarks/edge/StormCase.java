package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Crowd;
import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import io.skyspy.benchmarks.load.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clients come as fast as the server lets them, each until it has its snapshot, while others read on. */
final class StormCase {

    static final int CLIENTS = 4000;

    private static final int AT_ONCE = 256;
    private static final int STEADY = 100;
    private static final Duration CONTROL = Duration.ofSeconds(5);
    private static final Duration BREATHER = Duration.ofSeconds(3);

    private StormCase() {}

    static void run(EdgeBenchmark bench) throws IOException, InterruptedException {
        try (Contender edge = bench.contenders().edge(StreamSettings.BATCHED)) {
            print("plain", rounds(bench, edge, edge.target()));
            try {
                print("deflate", rounds(bench, edge, edge.target().deflated()));
            } catch (IllegalStateException notOffered) {
                System.out.println("deflate is not measured: " + notOffered.getMessage());
            }
        }
    }

    private record Storm(double perSecond, double perCpuSecond, double calmP99Ms, double p99Ms) {}

    private static List<Storm> rounds(EdgeBenchmark bench, Contender edge, Target target) throws IOException {
        Instant warm = bench.clock().instant().plus(bench.effort().warmUp());
        do {
            var unused = storm("warm-up", bench, edge, target);
        } while (bench.clock().instant().isBefore(warm));
        List<Storm> storms = new ArrayList<>();
        for (int round = 1; round <= bench.effort().rounds(); round++) {
            storms.add(storm("round " + round, bench, edge, target));
        }
        return storms;
    }

    private static Storm storm(String name, EdgeBenchmark bench, Contender edge, Target target) throws IOException {
        Storm storm = storm(bench, edge, target);
        System.out.printf(
                "  %s %.0f per second, %.0f per CPU second, p99 of others %.0f ms%n",
                name, storm.perSecond(), storm.perCpuSecond(), storm.p99Ms());
        return storm;
    }

    private static Storm storm(EdgeBenchmark bench, Contender edge, Target target) throws IOException {
        Duration interval = StreamSettings.BATCHED.interval();
        try (LoadClient load = LoadClient.open(bench.clock())) {
            Crowd steady = load.connect(Plan.of(edge.target(), STEADY, interval));
            load.run(BREATHER);
            steady.forget();
            load.run(CONTROL);
            double calmP99 = steady.latencies().atMs(0.99);
            steady.forget();
            double cpuBefore = edge.process().figures().cpuSeconds();
            long start = System.nanoTime();
            load.connect(Plan.of(target, CLIENTS, interval).untilFirstMessage(AT_ONCE));
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = edge.process().figures().cpuSeconds() - cpuBefore;
            return new Storm(
                    CLIENTS / seconds,
                    CLIENTS / cpuSeconds,
                    calmP99,
                    steady.latencies().atMs(0.99));
        }
    }

    private static void print(String name, List<Storm> storms) {
        System.out.printf(
                "%s: %.0f connects with snapshot per second, %.0f per CPU second of the server (target 2500);"
                        + " p99 of %d others %.0f ms, without storm %.0f ms%n",
                name,
                Medians.of(storms.stream().mapToDouble(Storm::perSecond)),
                Medians.of(storms.stream().mapToDouble(Storm::perCpuSecond)),
                STEADY,
                Medians.of(storms.stream().mapToDouble(Storm::p99Ms)),
                Medians.of(storms.stream().mapToDouble(Storm::calmP99Ms)));
    }
}
