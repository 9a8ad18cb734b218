package io.skyspy.benchmarks.edge;

import io.skyspy.benchmarks.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the edge: servers on one core, clients, in this process, on the other, everything on loopback.
 *
 * @param contenders the servers
 * @param effort how much is measured
 * @param clock for time stamps
 */
public record EdgeBenchmark(Contenders contenders, Effort effort, Clock clock) {

    private static final int FILES_BESIDE = 1000;

    /** The cases there are, one a line. */
    public static String cases() {
        return Stream.of(EdgeCase.values())
                .map(each -> "    %-8s %s".formatted(each.name().toLowerCase(Locale.ROOT), each.description()))
                .collect(Collectors.joining("\n"));
    }

    /** Runs the cases that are named, or all that are worth it without being asked for. */
    public static void run(List<String> words) throws Exception {
        List<EdgeCase> cases = cases(words);
        Effort effort = Effort.of(words);
        requireFiles(Math.max(effort.clients(), StormCase.CLIENTS) + FILES_BESIDE);
        Contenders contenders = new Contenders(Cores.pinned(), Checkout.root());
        EdgeBenchmark bench = new EdgeBenchmark(contenders, effort, Clock.systemUTC());
        for (EdgeCase each : cases) {
            System.out.printf("%n## %s: %s%n%n", each.name().toLowerCase(Locale.ROOT), each.description());
            try {
                each.run(bench);
            } catch (IllegalStateException notAsExpected) {
                System.out.println("not measured: " + notAsExpected.getMessage());
            }
        }
    }

    private static List<EdgeCase> cases(List<String> words) {
        List<EdgeCase> named = words.stream()
                .filter(word -> !word.contains("="))
                .map(word -> EdgeCase.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        return named.isEmpty()
                ? Stream.of(EdgeCase.values())
                        .filter(each -> each != EdgeCase.PROFILE)
                        .toList()
                : named;
    }

    private static void requireFiles(int needed) throws IOException {
        String limit = Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .findFirst()
                .orElseThrow();
        String hard = limit.strip().split(" {2,}", -1)[2];
        if (!hard.equals("unlimited") && Long.parseLong(hard) < needed) {
            throw new IllegalStateException("A process may open " + hard + " files only; " + needed
                    + " are needed. Say \"ulimit -Hn 20000\" as root, or raise nofile in /etc/security/limits.conf.");
        }
    }
}
