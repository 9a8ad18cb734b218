package io.skyspy.benchmarks;

import io.skyspy.benchmarks.edge.ProcessFigures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the demo in a process of its own and looks at it from outside. */
final class StandaloneBenchmark {

    private static final Duration SETTLE = Duration.ofSeconds(60);

    private StandaloneBenchmark() {}

    static void run(int aircraft) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("skyspy-bench");
        List<String> command = new ArrayList<>(List.of(
                Checkout.root().resolve("skyspy").toString(),
                "demo",
                "--aircraft",
                Integer.toString(aircraft),
                "--port=0",
                "--kafka-port=0",
                "--registry-port=0",
                "--data-dir",
                data.toString()));
        for (String run : List.of("first start, empty data directory", "second start")) {
            measure(run, command);
        }
    }

    private static void measure(String run, List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null && !line.contains("http://localhost:")) {
                line = output.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the demo did not become ready");
            }
            System.out.printf("%s: ready after %.1f s%n", run, (System.nanoTime() - started) / 1e9);
            long cpuBefore = cpuMillis(process);
            Thread.sleep(SETTLE);
            System.out.printf(
                    "%s: %d MB resident, %.0f %% of a core over %d s%n",
                    run,
                    ProcessFigures.of(process.pid()).residentBytes() / 1024 / 1024,
                    (cpuMillis(process) - cpuBefore) / 10.0 / SETTLE.toSeconds(),
                    SETTLE.toSeconds());
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static long cpuMillis(Process process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElseThrow();
    }
}
