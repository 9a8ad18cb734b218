package io.skyspy.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka node, broker and controller in one, inside this JVM.
 *
 * <p>What it acknowledged is in the operating system's page cache and so outlives the process, however it dies; after
 * {@code kill -9} the next broker on the same directory has it all. A power failure may cost the last moments, as with any Kafka
 * broker that is alone; {@code log.flush.interval.messages} or {@code log.flush.interval.ms} in the overrides buy that off with speed.
 *
 * <p>When the disk of the data directory fails or is full, Kafka halts the JVM rather than acknowledge what it cannot keep.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final DataDirectory directory;
    private final String bootstrapServers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, DataDirectory directory, String bootstrapServers) {
        this.server = server;
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker and returns when clients can connect. An empty directory is formatted first.
     *
     * @throws EmbeddedKafkaException when the directory or the port cannot be used
     */
    public static EmbeddedBroker start(EmbeddedBrokerSettings settings) {
        int port = Ports.available(settings.listenHost(), settings.port());
        DataDirectory directory = DataDirectory.claim(settings.directory());
        try {
            int controllerPort = Ports.availableBut("127.0.0.1", port);
            Map<String, Object> properties = BrokerProperties.of(settings, directory.logs(), port, controllerPort);
            KafkaRaftServer server = started(properties, directory.logs());
            return new EmbeddedBroker(server, directory, settings.advertisedHost() + ":" + port);
        } catch (RuntimeException e) {
            directory.close();
            throw e instanceof EmbeddedKafkaException
                    ? e
                    : new EmbeddedKafkaException("The embedded Kafka broker does not start: " + e.getMessage(), e);
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops the broker in order and releases its directory; closing again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                directory.close();
            }
        }
    }

    private static KafkaRaftServer started(Map<String, Object> properties, Path logs) {
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(logs);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        server.startup();
        return server;
    }

    private static void format(Path logs) {
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .setIgnoreFormatted(true)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) { // Formatter.run declares no less.
            throw new EmbeddedKafkaException(
                    "The data directory " + logs + " cannot be formatted: " + e.getMessage(), e);
        }
    }
}
