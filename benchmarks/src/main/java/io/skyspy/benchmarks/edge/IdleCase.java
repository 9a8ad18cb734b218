package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.load.LoadClient;
import io.skyspy.benchmarks.load.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Memory of clients to whom nothing is sent, after some were there before, so that what is made once does not count. */
final class IdleCase {

    private static final int CLIENTS = 4000;
    private static final int BEFORE = 400;
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration NEVER = Duration.ofHours(1);

    private IdleCase() {}

    static void run(EdgeBenchmark bench) throws IOException, InterruptedException {
        Path nothing = Files.writeString(bench.contenders().file("nothing.jsonl"), "{\"type\":\"batch\"}\n");
        try (Contender edge = bench.contenders().edge(StreamSettings.IDLE)) {
            print(bench, edge, true);
        }
        try (Contender raw = bench.contenders().raw(nothing, NEVER)) {
            print(bench, raw, false);
        }
        Optional<Contender> ws = bench.contenders().ws(nothing, NEVER);
        if (ws.isPresent()) {
            try (Contender peer = ws.get()) {
                print(bench, peer, false);
            }
        }
    }

    private record Memory(long residentBytes, long heapBytes) {

        static Memory of(Contender contender, boolean isJava) throws IOException {
            long heap = isJava ? Long.parseLong(contender.process().ask(Questions.HEAP)) : 0;
            return new Memory(contender.process().figures().residentBytes(), heap);
        }
    }

    private static void print(EdgeBenchmark bench, Contender contender, boolean isJava) throws IOException {
        try (LoadClient early = LoadClient.open(bench.clock())) {
            early.connect(Plan.of(contender.target(), BEFORE, NEVER));
            early.run(SETTLE);
        }
        try (LoadClient load = LoadClient.open(bench.clock())) {
            load.run(SETTLE);
            Memory without = Memory.of(contender, isJava);
            load.connect(Plan.of(contender.target(), CLIENTS, NEVER));
            load.run(SETTLE);
            Memory with = Memory.of(contender, isJava);
            System.out.printf(
                    "%s: %.1f KB resident per idle connection",
                    contender.name(), kb(with.residentBytes() - without.residentBytes()));
            if (isJava) {
                System.out.printf(", %.1f KB of it live heap (target ≤ 5)", kb(with.heapBytes() - without.heapBytes()));
            }
            System.out.printf("; %d MB in all%n", with.residentBytes() / 1024 / 1024);
        }
    }

    private static double kb(long bytes) {
        return bytes / 1024.0 / CLIENTS;
    }
}
