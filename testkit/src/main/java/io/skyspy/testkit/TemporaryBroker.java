package io.skyspy.testkit;

import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A broker in this JVM whose directory goes with it. */
final class TemporaryBroker implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final Path directory;

    private TemporaryBroker(EmbeddedBroker broker, Path directory) {
        this.broker = broker;
        this.directory = directory;
    }

    static TemporaryBroker start() {
        try {
            Path directory = Files.createTempDirectory("skyspy-kafka-");
            return new TemporaryBroker(EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory)), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() throws IOException {
        broker.close();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
