package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Crowd;
import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Readers alone, then the same readers beside clients that never read, in turn. */
final class SlowClientsCase {

    /** Until the kernel's buffers of a client that does not read are full. Well before the edge closes it. */
    private static final Duration FILL = Duration.ofSeconds(6);

    private SlowClientsCase() {}

    static void run(EdgeBenchmark bench) throws IOException, InterruptedException {
        int slow = bench.effort().clients() / 10;
        int readers = bench.effort().clients() - slow;
        List<Side> alone = new ArrayList<>();
        List<Side> beside = new ArrayList<>();
        try (Contender edge = bench.contenders().edge(StreamSettings.BATCHED)) {
            for (int round = 0; round <= bench.effort().rounds(); round++) {
                Duration length = bench.effort().length(round);
                Side without = measure(bench, edge, length, readers, 0);
                Side with = measure(bench, edge, length, readers, slow);
                if (round > 0) {
                    alone.add(without);
                    beside.add(with);
                }
            }
        }
        System.out.printf("%d readers, %d clients that never read%n%n", readers, slow);
        System.out.println(
                "| | messages/s per reader | of the least served | gaps | p50 ms | p99 ms | CPU µs per message |");
        System.out.println("|---|---|---|---|---|---|---|");
        print("readers alone", alone);
        print("beside slow ones", beside);
        System.out.printf(
                "%nmessages: %.3f × alone (target 1); p99: %.2f × alone (target ≤ 1.2)%n",
                ratio(alone, beside, Side::messagesPerSecond), ratio(alone, beside, Side::p99Ms));
        System.out.printf(
                "memory per slow client: %.1f KB resident, %.1f KB live heap (target ≤ 64 KB)%n",
                extraKb(alone, beside, slow, Side::residentBytes), extraKb(alone, beside, slow, Side::heapBytes));
    }

    private record Side(Measurement figures, long residentBytes, long heapBytes) {

        double messagesPerSecond() {
            return figures.messagesPerSecond();
        }

        double p99Ms() {
            return figures.p99Ms();
        }
    }

    private static Side measure(EdgeBenchmark bench, Contender edge, Duration length, int readers, int slow)
            throws IOException {
        try (LoadClient load = LoadClient.open(bench.clock())) {
            Plan plan = Plan.of(edge.target(), readers, StreamSettings.BATCHED.interval());
            Crowd crowd = load.connect(plan);
            if (slow > 0) {
                load.connect(new Plan(
                        edge.target(), slow, plan.atOnce(), Plan.Look.NONE, false, plan.interval(), whole -> {}));
            }
            load.run(FILL);
            Measurement figures = Measurement.of(edge, load, crowd, length);
            long heap = Long.parseLong(edge.process().ask(Questions.HEAP));
            return new Side(figures, edge.process().figures().residentBytes(), heap);
        }
    }

    private static void print(String name, List<Side> sides) {
        System.out.printf(
                "| %s | %.2f | %.3f | %d | %.0f | %.0f | %.2f |%n",
                name,
                median(sides, Side::messagesPerSecond),
                median(sides, side -> side.figures().fewestShare()),
                sides.stream().mapToLong(side -> side.figures().gaps()).sum(),
                median(sides, side -> side.figures().p50Ms()),
                median(sides, Side::p99Ms),
                median(sides, side -> side.figures().micros()));
    }

    private static double median(List<Side> sides, ToDoubleFunction<Side> figure) {
        return Medians.of(sides.stream().mapToDouble(figure));
    }

    private static double ratio(List<Side> alone, List<Side> beside, ToDoubleFunction<Side> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            ratios.add(figure.applyAsDouble(beside.get(i)) / figure.applyAsDouble(alone.get(i)));
        }
        return Medians.of(ratios.stream().mapToDouble(Double::doubleValue));
    }

    private static double extraKb(List<Side> alone, List<Side> beside, int slow, ToDoubleFunction<Side> bytes) {
        return (median(beside, bytes) - median(alone, bytes)) / 1024 / slow;
    }
}
