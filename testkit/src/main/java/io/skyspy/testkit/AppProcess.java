package io.skyspy.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An app in a JVM of its own, which can be killed. */
public final class AppProcess implements AutoCloseable {
    private final Process process;

    private AppProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts an app with the class path of the test.
     *
     * @param application class with its main method
     * @param directory where it keeps its data
     */
    public static AppProcess start(Class<?> application, EmbeddedKafka kafka, Path directory) throws IOException {
        List<String> command = JavaCommand.of(
                application.getName(),
                "256m",
                List.of(
                        "--server.port=0",
                        "--skyspy.data-dir=" + directory,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl()));
        return new AppProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
