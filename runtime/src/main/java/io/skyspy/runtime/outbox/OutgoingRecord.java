package io.skyspy.runtime.outbox;

import io.skyspy.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record on its way to a topic.
 *
 * @param partition partition it goes to, chosen by the sender
 * @param timestampMillis time of the event, milliseconds since the epoch
 * @param weight about how many bytes of memory it holds
 */
public record OutgoingRecord<V extends SpecificRecord>(
        Topic<V> topic, int partition, String key, long timestampMillis, V value, int weight) {}
