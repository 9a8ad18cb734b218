package io.skyspy.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.embedded.EmbeddedBroker;
import io.skyspy.embedded.EmbeddedBrokerSettings;
import io.skyspy.embedded.registry.EmbeddedRegistry;
import io.skyspy.runtime.spool.SpoolSize;
import io.skyspy.schemas.TopicLayout;
import io.skyspy.schemas.TopicProvisioner;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.serde.AvroSerde;
import io.skyspy.testkit.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every record arrives at least once and in order per partition, over an absence of the broker and a restart of the app. */
class BrokerAwayIT {

    private static final int PARTITIONS = 3;

    private final int brokerPort = Ports.free();
    private final int registryPort = Ports.free();

    @TempDir
    Path directory;

    @Test
    void losesNothingWhileTheBrokerIsStoppedAndStartedAgain() throws Exception {
        CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
        try (Outbox outbox = open(ready)) {
            try (EmbeddedBroker broker = broker();
                    EmbeddedRegistry registry = registry(broker)) {
                provision(broker);
                put(outbox, 0, 300);
                assertThat(outbox.awaitPublished(Duration.ofSeconds(30))).isTrue();
                put(outbox, 300, 600);
                assertThat(registry.url()).isNotNull();
            }
            put(outbox, 600, 3_000);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> outbox.spoolStatus().records() >= 2_400);
            assertThat(outbox.isSpooling()).isTrue();

            try (EmbeddedBroker broker = broker();
                    EmbeddedRegistry registry = registry(broker)) {
                put(outbox, 3_000, 3_300);
                assertThat(outbox.awaitPublished(Duration.ofSeconds(60))).isTrue();
                assertThat(outbox.spoolStatus().records()).isZero();

                assertInOrder(read(broker, registry), 3_300);
            }
        }
    }

    @Test
    void publishesInTheNextRunWhatNeverFoundABrokerOrARegistry() throws Exception {
        CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
        try (Outbox outbox = open(ready)) {
            put(outbox, 0, 500);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> outbox.spoolStatus().records() == 500);
        }

        try (EmbeddedBroker broker = broker();
                EmbeddedRegistry registry = registry(broker)) {
            provision(broker);
            try (Outbox outbox = open(ready)) {
                put(outbox, 500, 600);
                assertThat(outbox.awaitPublished(Duration.ofSeconds(30))).isTrue();
            }
            assertInOrder(read(broker, registry), 600);
        }
    }

    private Outbox open(CompletableFuture<Void> ready) throws IOException {
        Map<String, Object> serde = Map.of("schema.registry.url", "http://127.0.0.1:" + registryPort);
        return Outbox.open(
                () -> OutboxProducers.producer(Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort)),
                topic -> serializer(serde),
                ready,
                directory.resolve("spool"),
                SpoolSize.of(100_000_000),
                new OutboxSettings(200_000, Duration.ofMillis(500), Duration.ofMinutes(1)),
                new SimpleMeterRegistry(),
                "test");
    }

    @SuppressWarnings("unchecked") // only frame batches are put
    private static Serializer<? super SpecificRecord> serializer(Map<String, Object> config) {
        Serializer<?> serializer = AvroSerde.of(FrameBatch.class, config).serializer();
        return (Serializer<? super SpecificRecord>) serializer;
    }

    private EmbeddedBroker broker() {
        return EmbeddedBroker.start(
                EmbeddedBrokerSettings.in(directory.resolve("kafka")).withPort(brokerPort));
    }

    private EmbeddedRegistry registry(EmbeddedBroker broker) {
        return EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", registryPort);
    }

    private static void provision(EmbeddedBroker broker) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicProvisioner.createOrVerify(admin, Topics.all(), TopicLayout.single(PARTITIONS));
        }
    }

    private static void put(Outbox outbox, int from, int to) {
        for (int number = from; number < to; number++) {
            outbox.put(Numbered.record(number, number % PARTITIONS));
        }
    }

    private static List<ConsumerRecord<String, FrameBatch>> read(EmbeddedBroker broker, EmbeddedRegistry registry) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        AvroSerde<FrameBatch> serde = AvroSerde.of(
                FrameBatch.class, Map.of("schema.registry.url", registry.url().toString()));
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.ADSB_FRAMES.name(), partition))
                .toList();
        List<ConsumerRecord<String, FrameBatch>> records = new ArrayList<>();
        try (KafkaConsumer<String, FrameBatch> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), serde.deserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static void assertInOrder(List<ConsumerRecord<String, FrameBatch>> records, int count) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int wanted = partition;
            Stream<Integer> numbers = records.stream()
                    .filter(found -> found.partition() == wanted)
                    .map(found -> Numbered.numberOf(found.value()));
            LinkedHashSet<Integer> firstOccurrences = new LinkedHashSet<>(numbers.toList());
            assertThat(firstOccurrences)
                    .containsExactlyElementsOf(IntStream.range(0, count)
                            .filter(number -> number % PARTITIONS == wanted)
                            .boxed()
                            .toList());
        }
    }
}
