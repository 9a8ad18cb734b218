package io.skyspy.benchmarks.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Linux counts of a process.
 *
 * @param userSeconds CPU time in the program since it started
 * @param systemSeconds CPU time in the kernel on its behalf; on loopback that includes what the receiving side does
 * @param residentBytes memory it has now
 */
public record ProcessFigures(double userSeconds, double systemSeconds, long residentBytes) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** The figures of that process, as of now. */
    public static ProcessFigures of(long pid) throws IOException {
        Path directory = directory(pid);
        List<String> words = statistics(directory);
        return new ProcessFigures(
                Long.parseLong(words.get(USER_TIME)) / TICKS_PER_SECOND,
                Long.parseLong(words.get(SYSTEM_TIME)) / TICKS_PER_SECOND,
                residentBytes(directory));
    }

    /** CPU seconds by name of thread; threads of the same name, numbers aside, are one. */
    static Map<String, Double> threads(long pid) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(directory(pid).resolve("task"))) {
            for (Path task : tasks.toList()) {
                add(task, seconds);
            }
        }
        return seconds;
    }

    private static void add(Path task, Map<String, Double> seconds) {
        try {
            List<String> words = statistics(task);
            String name = Files.readString(task.resolve("comm")).strip().replaceAll("[0-9]+", "n");
            double used =
                    (Long.parseLong(words.get(USER_TIME)) + Long.parseLong(words.get(SYSTEM_TIME))) / TICKS_PER_SECOND;
            seconds.merge(name, used, Double::sum);
        } catch (IOException ended) {
            // A thread that is no more has no figures.
        }
    }

    double cpuSeconds() {
        return userSeconds + systemSeconds;
    }

    /** The words of stat after the name, which may hold blanks. */
    private static List<String> statistics(Path directory) throws IOException {
        String line = Files.readString(directory.resolve("stat"));
        return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static long residentBytes(Path directory) throws IOException {
        return Files.readAllLines(directory.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    private static Path directory(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
