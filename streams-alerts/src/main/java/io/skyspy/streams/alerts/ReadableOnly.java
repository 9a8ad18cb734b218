package io.skyspy.streams.alerts;

import io.skyspy.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a value that cannot be decoded for one that was removed, and waits for a registry that is away: what is kept in every process has no
 * dead letters, and its thread is not replaced when it fails.
 */
final class ReadableOnly<V> implements Deserializer<V> {
    private static final Logger log = LoggerFactory.getLogger(ReadableOnly.class);
    private static final int MOST_TRIES = 30;

    private final Deserializer<V> deserializer;
    private final AlertsMetrics metrics;
    private final Duration pause;

    /** @param pause between two tries to reach the registry; after thirty the failure is passed on */
    ReadableOnly(Deserializer<V> deserializer, AlertsMetrics metrics, Duration pause) {
        this.deserializer = deserializer;
        this.metrics = metrics;
        this.pause = pause;
    }

    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        for (int tries = 1; ; tries++) {
            try {
                return deserializer.deserialize(topic, data);
            } catch (SerializationException undecodable) {
                return removed(topic, undecodable);
            } catch (RegistryUnavailableException away) {
                if (tries >= MOST_TRIES || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                log.atWarn()
                        .addKeyValue("topic", topic)
                        .addKeyValue("tries", tries)
                        .log("No schema registry: trying again");
                LockSupport.parkNanos(pause.toNanos());
            }
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
