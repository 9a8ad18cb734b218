package io.skyspy.embedded.registry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic {@code _schemas}: read once at start, then written only by us. */
final class SchemasTopic implements AutoCloseable {

    static final String NAME = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final StoredRecordCodec codec = new StoredRecordCodec(NAME);
    private final KafkaProducer<byte[], byte[]> producer;

    SchemasTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        createWhenMissing();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4 * 1024 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        5_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Everything stored so far, in order. */
    void readAll(Consumer<StoredRecord> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(stored -> reader.accept(codec.decode(stored)));
            }
        }
    }

    /** Returns when the record is acknowledged. */
    void append(StoredRecord stored) {
        try {
            producer.send(codec.encode(stored)).get();
        } catch (ExecutionException e) {
            throw RegistryError.storage(e.getCause() + "");
        } catch (KafkaException e) {
            throw RegistryError.storage(e.toString());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void createWhenMissing() {
        NewTopic topic = new NewTopic(NAME, 1, (short) 1)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = Admin.create(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("The topic " + NAME + " cannot be created: " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
