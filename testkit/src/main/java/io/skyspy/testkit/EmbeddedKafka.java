package io.skyspy.testkit;

import io.skyspy.embedded.registry.EmbeddedRegistry;
import io.skyspy.schemas.TopicLayout;
import io.skyspy.schemas.TopicProvisioner;
import io.skyspy.schemas.Topics;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Kafka with all topics of the catalogue and a schema registry, for a test. By default a broker in this JVM on a temporary directory;
 * with the system property {@code skyspy.test.kafka=docker} the image {@code apache/kafka} through Testcontainers.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** Partitions of the topics partitioned by aircraft, where a test does not choose. */
    public static final int PARTITIONS = 4;

    private final AutoCloseable broker;
    private final EmbeddedRegistry registry;
    private final String bootstrapServers;

    private final boolean shared;

    private EmbeddedKafka(AutoCloseable broker, String bootstrapServers, boolean shared) {
        this.broker = broker;
        this.shared = shared;
        this.bootstrapServers = bootstrapServers;
        this.registry = EmbeddedRegistry.start(bootstrapServers);
    }

    /** A fresh Kafka with {@value #PARTITIONS} partitions by aircraft, to be closed by the caller. */
    public static EmbeddedKafka start() {
        return start(PARTITIONS);
    }

    /** A fresh Kafka with that many partitions by aircraft, to be closed by the caller. */
    public static EmbeddedKafka start(int partitionsByAircraft) {
        return provisioned(partitionsByAircraft, false);
    }

    /**
     * One Kafka for all tests of this JVM, started when first asked for and stopped with the JVM. What other tests wrote is in the
     * topics: use own keys and group ids. Closing it does nothing.
     */
    public static EmbeddedKafka shared() {
        return Shared.INSTANCE;
    }

    /** Where Kafka clients connect. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Address of the schema registry. */
    public String schemaRegistryUrl() {
        return registry.url().toString();
    }

    /** {@code bootstrap.servers} and {@code schema.registry.url}: what every client and serde needs. */
    public Map<String, Object> clientConfig() {
        return Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", schemaRegistryUrl());
    }

    @Override
    public void close() {
        if (!shared) {
            stop();
        }
    }

    private void stop() {
        registry.close();
        try {
            broker.close();
        } catch (Exception e) { // AutoCloseable declares no less.
            throw new IllegalStateException("Kafka of the test does not stop", e);
        }
    }

    private static EmbeddedKafka provisioned(int partitionsByAircraft, boolean shared) {
        EmbeddedKafka kafka = started(shared);
        try (Admin admin = Admin.create(kafka.clientConfig())) {
            TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(partitionsByAircraft));
        }
        return kafka;
    }

    private static EmbeddedKafka started(boolean shared) {
        if ("docker".equals(System.getProperty("skyspy.test.kafka"))) {
            DockerBroker docker = DockerBroker.start();
            return new EmbeddedKafka(docker, docker.bootstrapServers(), shared);
        }
        TemporaryBroker broker = TemporaryBroker.start();
        return new EmbeddedKafka(broker, broker.bootstrapServers(), shared);
    }

    /** Starts when first used, and once. */
    private static final class Shared {

        static final EmbeddedKafka INSTANCE = provisioned(PARTITIONS, true);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::stop, "stop-shared-kafka"));
        }

        private Shared() {}
    }
}
