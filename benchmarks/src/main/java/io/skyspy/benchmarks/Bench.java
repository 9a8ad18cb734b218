package io.skyspy.benchmarks;

import io.skyspy.benchmarks.edge.EdgeBenchmark;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The benchmarks there are, by name. */
public enum Bench {
    DECODE("decode: Mode S frames from bytes to messages, one thread; frames/s and bytes allocated per frame (JMH)") {
        @Override
        void run(List<String> arguments) throws Exception {
            jmh("io.skyspy.benchmarks.DecodeBenchmark");
        }
    },
    FOLD("fold: decode, CPR and the state of every aircraft in memory, one thread (JMH)") {
        @Override
        void run(List<String> arguments) throws Exception {
            jmh("io.skyspy.benchmarks.FoldBenchmark");
        }
    },
    CONFLICTS("conflicts: the search for aircraft that come too close, 300, 3,000 and 30,000 of them, one thread") {
        @Override
        void run(List<String> arguments) throws Exception {
            ConflictsBenchmark.run();
        }
    },
    RULES(
            "rules: 1,000 alert rules and 3,000 aircraft once a second, by index and by evaluating every rule, one thread") {
        @Override
        void run(List<String> arguments) throws Exception {
            RulesBenchmark.run();
        }
    },
    ACARS(
            "acars [RECORDS]: recorded datalink records, re-timed: decode cost, then receiver's socket to acars.messages.v1") {
        @Override
        void run(List<String> arguments) throws Exception {
            AcarsBenchmark.run(number(arguments, 50_000));
        }
    },
    PIPELINE("pipeline [FRAMES]: Beast socket to aircraft.states.v1 as fast as it goes; frames/s and CPU") {
        @Override
        void run(List<String> arguments) throws Exception {
            PipelineBenchmark.run(number(arguments, 2_000_000));
        }
    },
    LATENCY("latency [FRAMES/S]: Beast socket to WebSocket client under load; p50 and p99") {
        @Override
        void run(List<String> arguments) throws Exception {
            LatencyBenchmark.run(number(arguments, 3_000));
        }
    },
    SAFETY_LATENCY(
            "safety-latency [FRAMES/S]: an emergency from the Beast socket to a client's safety:event; p50 and p99") {
        @Override
        void run(List<String> arguments) throws Exception {
            SafetyLatencyBenchmark.run(number(arguments, 3_000));
        }
    },
    STANDALONE("standalone [AIRCRAFT]: time until ./skyspy demo is ready, and its memory after a minute") {
        @Override
        void run(List<String> arguments) throws Exception {
            StandaloneBenchmark.run(number(arguments, 300));
        }
    },
    EDGE("edge [CASE...] [clients=1000] [rounds=5] [seconds=8]: many WebSocket clients, against other servers; cases:\n"
            + EdgeBenchmark.cases()) {
        @Override
        void run(List<String> arguments) throws Exception {
            EdgeBenchmark.run(arguments);
        }
    };

    private final String usage;

    Bench(String usage) {
        this.usage = usage;
    }

    abstract void run(List<String> arguments) throws Exception;

    /** Runs the benchmark that the first argument names; without one says which there are. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        for (Bench bench : values()) {
            if (!words.isEmpty() && bench.name().replace('_', '-').equalsIgnoreCase(words.getFirst())) {
                bench.run(words.subList(1, words.size()));
                System.exit(0);
            }
        }
        System.out.println("./skyspy bench NAME, where NAME is one of");
        Arrays.stream(values()).forEach(bench -> System.out.println("  " + bench.usage));
    }

    private static void jmh(String className) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(className)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static int number(List<String> arguments, int otherwise) {
        return arguments.isEmpty() ? otherwise : Integer.parseInt(arguments.getFirst());
    }
}
