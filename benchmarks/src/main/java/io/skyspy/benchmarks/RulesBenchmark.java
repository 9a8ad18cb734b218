package io.skyspy.benchmarks;

import com.sun.management.ThreadMXBean;
import io.skyspy.alerting.InvalidRuleException;
import io.skyspy.alerting.Rule;
import io.skyspy.alerting.RuleIndex;
import io.skyspy.alerting.Target;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.streams.alerts.firing.Firings;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Aircraft held against rules in one thread, without Kafka: what a rule sees of a state, what matches, what fires. */
final class RulesBenchmark {
    private static final int RULES = 1_000;
    private static final int AIRCRAFT = 3_000;
    private static final int WARM_UP_S = 60;
    private static final int MEASURED_S = 120;
    /** States are made before; these seconds come again and again. */
    private static final int DIFFERENT_S = 10;

    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Rule> rules;
    private final List<List<AircraftState>> seconds;
    private final Function<Target, List<Rule>> matching;
    private final Map<String, Firings> firings = new HashMap<>();
    private long matched;
    private long fired;

    private RulesBenchmark(List<Rule> rules, List<List<AircraftState>> seconds, Function<Target, List<Rule>> matching) {
        this.rules = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.seconds = seconds;
        this.matching = matching;
    }

    static void run() throws InvalidRuleException {
        List<Rule> rules = RealisticRules.some(RULES);
        List<List<AircraftState>> seconds = SomeAircraft.seconds(AIRCRAFT, DIFFERENT_S);
        long begun = System.nanoTime();
        RuleIndex index = RuleIndex.of(rules);
        System.out.printf(
                "%,d rules, %d of them not in the index, which took %.1f ms (not warmed up)%n",
                index.size(), index.unanchored(), (System.nanoTime() - begun) / 1e6);
        new RulesBenchmark(rules, seconds, index::matching).measure("by index");
        new RulesBenchmark(
                        rules,
                        seconds,
                        target -> rules.stream()
                                .filter(rule -> rule.matches(target))
                                .toList())
                .measure("every rule");
    }

    private void measure(String how) {
        look(0, WARM_UP_S);
        matched = 0;
        fired = 0;
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        long begun = THREAD.getCurrentThreadCpuTime();
        look(WARM_UP_S, MEASURED_S);
        double cpuSeconds = (THREAD.getCurrentThreadCpuTime() - begun) / 1e9;
        double looks = AIRCRAFT * (double) MEASURED_S;
        System.out.printf(
                "%s: %.2f %% of a core, %.2f µs and %,.0f bytes a look, %.2f matches a look, %,d fired%n",
                how,
                100 * cpuSeconds / MEASURED_S,
                1e6 * cpuSeconds / looks,
                (THREAD.getCurrentThreadAllocatedBytes() - bytes) / looks,
                matched / looks,
                fired);
    }

    private void look(int fromS, int lastingS) {
        for (int second = fromS; second < fromS + lastingS; second++) {
            Instant at = Instant.ofEpochSecond(second);
            for (AircraftState state : seconds.get(second % seconds.size())) {
                List<Rule> found = matching.apply(Target.of(state));
                matched += found.size();
                fired += firings.computeIfAbsent(state.getIcao(), icao -> new Firings(rules::get))
                        .look(found, at)
                        .firing()
                        .size();
            }
        }
    }
}
