package io.skyspy.edge.command;

import io.skyspy.runtime.KafkaClients;
import io.skyspy.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to one topic and waits until that is sure, a few seconds at most. Safe for use by several threads. */
public final class CommandWriter<V extends SpecificRecord> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommandWriter.class);
    private static final Duration WITHIN = Duration.ofSeconds(3);

    private final Topic<V> topic;
    private final Map<String, Object> config;
    private final Serializer<V> values;
    private @Nullable KafkaProducer<String, V> producer;

    public CommandWriter(Topic<V> topic, KafkaClients clients) {
        this.topic = topic;
        this.values = clients.valueSerde(topic).serializer();
        this.config = clients.producer("edge-" + topic.name());
        int patienceMs = (int) WITHIN.toMillis();
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMs);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMs);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMs);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    }

    /**
     * Writes a record.
     *
     * @param value absent to delete what the key stands for
     * @return whether it is written; if not it may still be, should the broker only be slow
     */
    public boolean write(String key, @Nullable V value) {
        return write(Map.of(key, Optional.ofNullable(value)));
    }

    /**
     * Writes records in that order, all at once.
     *
     * @param values by their keys, which are the texts of those objects; empty to delete what the key stands for
     * @return whether all of them are written; if not some may be
     */
    public boolean write(Map<?, Optional<V>> values) {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Map.Entry<?, Optional<V>> each : values.entrySet()) {
                sent.add(producer()
                        .send(new ProducerRecord<>(
                                topic.name(),
                                each.getKey().toString(),
                                each.getValue().orElse(null))));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException failed) {
            log.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("reason", failed.getMessage())
                    .log("What a client asked for cannot be written");
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Made when it is first needed: an edge that is only read from has none. */
    private synchronized KafkaProducer<String, V> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), values);
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(WITHIN);
            producer = null;
        }
    }
}
