package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Measures contenders in turn, round after round, and prints the medians. Ratios are taken within each round, so that what the machine
 * does beside it hits both sides.
 */
final class Comparison {

    private final Effort effort;
    private final Clock clock;
    private final Map<String, List<Measurement>> measured = new LinkedHashMap<>();

    Comparison(Effort effort, Clock clock) {
        this.effort = effort;
        this.clock = clock;
    }

    /** Measures them. The first round warms up and does not count. */
    void run(List<Contender> contenders, Duration interval) throws IOException {
        for (int round = 0; round <= effort.rounds(); round++) {
            for (Contender contender : contenders) {
                Plan plan = Plan.of(contender.target(), effort.clients(), interval);
                Measurement measurement = Measurement.of(contender, plan, effort.length(round), clock);
                System.out.printf(
                        "  %s %-20s %6.2f µs, p99 %.0f ms%n",
                        round == 0 ? "warm-up" : "round " + round,
                        contender.name(),
                        measurement.micros(),
                        measurement.p99Ms());
                if (round > 0) {
                    measured.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(measurement);
                }
            }
        }
    }

    /** Prints one line each, as multiples of the one of that name. */
    void print(String base) {
        System.out.println();
        System.out.println("| | CPU µs per message | user + system | of it JIT compiler | ÷ " + base
                + " | bytes per message | messages/s per client | p50 ms | p99 ms | gaps |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        measured.forEach((name, all) -> System.out.printf(
                "| %s | %.2f | %.2f + %.2f | %.2f | %.2f | %.0f | %.1f | %.0f | %.0f | %d |%n",
                name,
                median(name, Measurement::micros),
                median(name, Measurement::userMicros),
                median(name, Measurement::systemMicros),
                median(name, Measurement::compilerMicros),
                medianRatio(name, base, Measurement::micros),
                median(name, Measurement::bytesPerMessage),
                median(name, Measurement::messagesPerSecond),
                median(name, Measurement::p50Ms),
                median(name, Measurement::p99Ms),
                all.stream().mapToLong(Measurement::gaps).sum()));
        System.out.println();
    }

    /** Prints what share of the other one's figure this one's is; nothing when one of them was left out. */
    void printRatio(String name, String other, String what, ToDoubleFunction<Measurement> figure, String target) {
        if (measured.containsKey(name) && measured.containsKey(other)) {
            System.out.printf("%s, %s: %.2f × %s (%s)%n", name, what, medianRatio(name, other, figure), other, target);
        }
    }

    private double median(String name, ToDoubleFunction<Measurement> figure) {
        return Medians.of(of(name).stream().mapToDouble(figure));
    }

    private double medianRatio(String name, String other, ToDoubleFunction<Measurement> figure) {
        List<Measurement> ours = of(name);
        List<Measurement> theirs = of(other);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i)));
        }
        return Medians.of(ratios.stream().mapToDouble(Double::doubleValue));
    }

    private List<Measurement> of(String name) {
        return Objects.requireNonNull(measured.get(name), name);
    }
}
