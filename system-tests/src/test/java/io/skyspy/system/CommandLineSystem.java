package io.skyspy.system;

import io.skyspy.testkit.JavaCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The system as a user starts it: a process of its own, from the command line. */
final class CommandLineSystem implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)");
    private static final String MAIN_CLASS = "io.skyspy.standalone.SkySpy";
    private static final String HEAP = "448m";

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private CommandLineSystem(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts a command with the class path of this test, which is that of the packaged command. */
    static CommandLineSystem start(
            Path dataDirectory, int kafkaPort, List<String> commandAndOptions, Map<String, String> environment) {
        List<String> line = JavaCommand.of(MAIN_CLASS, HEAP, commandAndOptions);
        line.addAll(List.of(
                "--data-dir", dataDirectory.toString(), "--port=0", "--kafka-port=" + kafkaPort, "--registry-port=0"));
        try {
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new CommandLineSystem(builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a command that ends by itself prints on standard output. */
    static List<String> outputOf(List<String> commandAndOptions) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(JavaCommand.of(MAIN_CLASS, HEAP, commandAndOptions)).start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> printed = lines.lines().toList();
            process.waitFor();
            return printed;
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            // The process is gone.
        }
    }

    /** Port of the web server, once the system has said that it is ready. */
    int awaitPort(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            for (String line : output) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    return Integer.parseInt(ready.group(1));
                }
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("not ready; it said:\n" + String.join("\n", output));
    }

    List<String> output() {
        return List.copyOf(output);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** As Ctrl-C does. */
    int stop(Duration within) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("did not stop; it said:\n" + String.join("\n", output));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
