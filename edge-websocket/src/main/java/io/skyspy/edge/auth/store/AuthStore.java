package io.skyspy.edge.auth.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Entry;
import io.skyspy.edge.auth.Journal;
import io.skyspy.edge.auth.JournalUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The {@code auth.*} topics as a directory that is always up to date, and a journal that is in force when it returns. */
public final class AuthStore implements Journal, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuthStore.class);
    private static final Duration WRITE_WITHIN = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final AuthTopics topics;
    private final Directory directory;
    private final Map<String, Object> producerConfig;
    private final AuthMetrics metrics;
    private final AuthReader reader;
    private @Nullable Thread thread;
    private @Nullable KafkaProducer<String, byte @Nullable []> producer;

    /**
     * A store that is not started yet.
     *
     * @param directory is filled from the topics
     * @param consumerConfig settings of Kafka's consumer, without deserializers
     * @param producerConfig settings of its producer, without serializers
     */
    public AuthStore(
            AuthTopics topics,
            Directory directory,
            Map<String, Object> consumerConfig,
            Map<String, Object> producerConfig,
            Clock clock,
            MeterRegistry registry) {
        this.topics = topics;
        this.directory = directory;
        this.producerConfig = new HashMap<>(producerConfig);
        int patience = (int) WRITE_WITHIN.toMillis();
        this.producerConfig.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        this.producerConfig.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        this.producerConfig.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        this.producerConfig.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        Map<String, Object> reading = new HashMap<>(consumerConfig);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.metrics = new AuthMetrics(registry);
        this.reader = new AuthReader(
                () -> new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()),
                topics,
                directory,
                metrics,
                clock);
    }

    public Directory directory() {
        return directory;
    }

    /** Whether everything has been read that was there at the start; until then nobody can be told from a stranger. */
    public boolean isComplete() {
        return reader.isComplete();
    }

    /** Begins to read; the topics must be there. */
    public synchronized void start() {
        producer = new KafkaProducer<>(producerConfig, new StringSerializer(), new ByteArraySerializer());
        thread = Thread.ofPlatform().name("edge-auth").daemon().start(reader::run);
    }

    @Override
    public void write(Entry entry) {
        append(entry.kind(), entry.key(), topics.serialize(entry));
    }

    @Override
    public void delete(Entry.Kind kind, String key) {
        append(kind, key, null);
    }

    @Override
    public void writeLater(Entry entry) {
        try {
            var unused = producer()
                    .send(record(entry.kind(), entry.key(), topics.serialize(entry)), (sent, failure) -> {
                        if (failure != null) {
                            metrics.lost();
                        }
                    });
        } catch (KafkaException | JournalUnavailableException unavailable) {
            metrics.lost();
        }
    }

    private void append(Entry.Kind kind, String key, byte @Nullable [] value) {
        try {
            RecordMetadata written =
                    producer().send(record(kind, key, value)).get(WRITE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            TopicPartition partition = AuthTopics.partition(kind);
            if (!reader.awaitRead(partition, written.offset(), WRITE_WITHIN)) {
                throw new JournalUnavailableException("what was written is not read back", null);
            }
            metrics.written();
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            log.atWarn().addKeyValue("reason", failed.getMessage()).log("A change of accounts cannot be written");
            throw new JournalUnavailableException("The broker does not answer.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JournalUnavailableException("The server stops.", stopped);
        }
    }

    private static ProducerRecord<String, byte @Nullable []> record(
            Entry.Kind kind, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(AuthTopics.partition(kind).topic(), key, value);
    }

    private synchronized KafkaProducer<String, byte @Nullable []> producer() {
        if (producer == null) {
            throw new JournalUnavailableException("The topics are not there yet.", null);
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        reader.stop();
        if (thread != null) {
            try {
                thread.join(STOP_WITHIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        if (producer != null) {
            producer.close(STOP_WITHIN);
            producer = null;
        }
    }
}
