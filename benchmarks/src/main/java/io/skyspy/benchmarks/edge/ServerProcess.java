package io.skyspy.benchmarks.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that says where it listens, answers questions by line, and ends when its standard input does. */
final class ServerProcess implements AutoCloseable {

    private static final int STOP_WITHIN_SECONDS = 20;

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Starts the command; what it has to complain about goes to the log. */
    static ServerProcess start(List<String> command, Path log) throws IOException {
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                .start());
    }

    /** The rest of the next line that starts with that word. */
    String awaitLine(String word) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word + " ")) {
                return line.substring(word.length() + 1);
            }
        }
        throw new IllegalStateException("a server ended before it said " + word + "; see benchmarks/target/edge");
    }

    String ask(String question) throws IOException {
        input.write(question + "\n");
        input.flush();
        return awaitLine(question);
    }

    long pid() {
        return process.pid();
    }

    ProcessFigures figures() throws IOException {
        return ProcessFigures.of(process.pid());
    }

    /** CPU time of a JVM's compilers since it started; 0 for other programs. */
    double compilerSeconds() throws IOException {
        return ProcessFigures.threads(process.pid()).entrySet().stream()
                .filter(thread -> thread.getKey().contains("CompilerThre"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() throws IOException {
        input.close();
        try {
            if (process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
