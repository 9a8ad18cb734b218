package io.skyspy.runtime.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers as an {@link Outbox} needs them. */
public final class OutboxProducers {

    private OutboxProducers() {}

    /** A producer with those settings. */
    public static Producer<String, byte[]> producer(Map<String, Object> base) {
        return new KafkaProducer<>(config(base), new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * The settings, with what the outbox relies on. A record once taken is tried for ever, since giving one up and delivering the next
     * would break the order. One request is in flight at a time: a broker that becomes the leader between two requests accepts the second
     * as the beginning of an unknown producer's sequence, and the first, tried again, is out of sequence for ever. The call that hands a
     * record over returns soon.
     */
    static Map<String, Object> config(Map<String, Object> base) {
        Map<String, Object> config = new HashMap<>(base);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }
}
