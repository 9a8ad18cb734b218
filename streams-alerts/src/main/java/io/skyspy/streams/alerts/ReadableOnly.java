package io.skyspy.streams.alerts;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a value that cannot be decoded for one that was removed: what is kept in every process has no dead letters, and one bad record
 * must not stop the app.
 */
final class ReadableOnly<V> implements Deserializer<V> {
    private static final Logger log = LoggerFactory.getLogger(ReadableOnly.class);

    private final Deserializer<V> deserializer;
    private final AlertsMetrics metrics;

    ReadableOnly(Deserializer<V> deserializer, AlertsMetrics metrics) {
        this.deserializer = deserializer;
        this.metrics = metrics;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        try {
            return data == null ? null : deserializer.deserialize(topic, data);
        } catch (SerializationException undecodable) {
            return removed(topic, undecodable);
        }
    }

    @Override
    public @Nullable V deserialize(String topic, Headers headers, byte @Nullable [] data) {
        return deserialize(topic, data);
    }

    private @Nullable V removed(String topic, SerializationException undecodable) {
        metrics.unexpected();
        log.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("reason", undecodable.getMessage())
                .log("Record cannot be decoded and counts as removed");
        return null;
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
