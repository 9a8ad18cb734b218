package io.skyspy.schemas;

import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic: its durable name and what is written to it. Keys are always UTF-8 strings, so that a client in any language finds the
 * partition of a key.
 *
 * @param name durable name, {@code <subject>.<plural>.v<n>}
 * @param valueType class generated from the Avro schema of the value
 * @param key what the key is, in words
 * @param partitioning how many partitions it has, and why
 * @param cleanup what the broker does with old records
 * @param retention how long a record is kept at least; empty for a topic that is only compacted
 * @param owner module that writes it
 */
public record Topic<V extends SpecificRecord>(
        String name,
        Class<V> valueType,
        String key,
        Partitioning partitioning,
        Cleanup cleanup,
        Optional<Duration> retention,
        String owner) {

    /** How the partitions of a topic are counted. */
    public enum Partitioning {
        /** One of the topics that must all have the same number of partitions, found by the ICAO address. */
        BY_AIRCRAFT,
        /** One partition: little traffic, total order. */
        SINGLE
    }

    /** What the broker does with old records. */
    public enum Cleanup {
        DELETE,
        COMPACT,
        COMPACT_AND_DELETE
    }

    public Topic {
        if ((cleanup == Cleanup.COMPACT) == retention.isPresent()) {
            throw new IllegalArgumentException("a retention belongs to every cleanup but COMPACT: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
