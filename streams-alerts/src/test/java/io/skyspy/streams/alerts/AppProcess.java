package io.skyspy.streams.alerts;

import io.skyspy.testkit.EmbeddedKafka;
import java.io.IOException;
import java.nio.file.Path;

/** The app in a JVM of its own, which can be killed. */
final class AppProcess implements AutoCloseable {
    private final Process process;

    private AppProcess(Process process) {
        this.process = process;
    }

    static AppProcess start(EmbeddedKafka kafka, Path directory) throws IOException {
        return new AppProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamsAlertsApplication.class.getName(),
                        "--server.port=0",
                        "--skyspy.data-dir=" + directory,
                        "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--skyspy.kafka.schema-registry-url=" + kafka.schemaRegistryUrl())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
