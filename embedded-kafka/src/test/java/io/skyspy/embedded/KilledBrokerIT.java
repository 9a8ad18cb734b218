package io.skyspy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.embedded.registry.EmbeddedRegistry;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.serde.AvroDeserializer;
import io.skyspy.schemas.serde.AvroSerde;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the broker's process was killed without a chance to close anything. */
class KilledBrokerIT {

    private static final String TOPIC = Topics.DEAD_LETTERS.name();
    private static final int RECORDS_BEFORE_KILL = 20_000;

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedRecordAndSchema() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (Child child = Child.start(directory)) {
            createTopic(child.bootstrapServers());
            sendUntilKilled(child, acknowledged);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBrokerSettings.in(directory));
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers())) {
            Set<String> found = keys(broker.bootstrapServers(), registry.url().toString());

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(RECORDS_BEFORE_KILL);
            assertThat(acknowledged.stream().filter(key -> !found.contains(key)))
                    .isEmpty();
        }
    }

    /** Kills the broker in the middle of the flow: what is acknowledged later than that cannot be. */
    private static void sendUntilKilled(Child child, Set<String> acknowledged) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                child.bootstrapServers(),
                "schema.registry.url",
                child.registryUrl(),
                "acks",
                "all",
                "compression.type",
                "lz4",
                "request.timeout.ms",
                1_000,
                "delivery.timeout.ms",
                1_500,
                "max.block.ms",
                1_000);
        try (AvroSerde<DeadLetter> serde = AvroSerde.of(DeadLetter.class, config);
                KafkaProducer<String, DeadLetter> producer =
                        new KafkaProducer<>(config, new StringSerializer(), serde.serializer())) {
            Thread killer = Thread.ofPlatform().start(() -> {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> acknowledged.size() >= RECORDS_BEFORE_KILL);
                child.kill();
            });
            for (int i = 0; killer.isAlive(); i++) {
                String key = Integer.toString(i);
                Future<?> unused = producer.send(new ProducerRecord<>(TOPIC, key, letter(key)), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.add(key);
                    }
                });
            }
        }
    }

    /** All there are: some may not have been acknowledged in time. */
    private static Set<String> keys(String bootstrapServers, String registryUrl) {
        Set<String> keys = new HashSet<>();
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "schema.registry.url", registryUrl);
        AvroDeserializer<GenericRecord> values = new AvroDeserializer<>();
        values.configure(config, false);
        try (KafkaConsumer<String, GenericRecord> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), values)) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    assertThat(record.value().get("topic")).hasToString(record.key());
                    keys.add(record.key());
                });
                return consumer.position(partition) >= end;
            });
        }
        return keys;
    }

    private static void createTopic(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static DeadLetter letter(String key) {
        return new DeadLetter(
                key, null, null, null, Instant.EPOCH, "test", "NONE", null, ByteBuffer.wrap(new byte[64]));
    }

    /** The JVM that is killed. */
    private record Child(Process process, String bootstrapServers, String registryUrl) implements AutoCloseable {

        static Child start(Path directory) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BrokerProcess.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", 3);
                if (words[0].equals("READY")) {
                    return new Child(process, words[1], words[2]);
                }
            }
            throw new IOException("the child JVM ended before it was ready");
        }

        void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
