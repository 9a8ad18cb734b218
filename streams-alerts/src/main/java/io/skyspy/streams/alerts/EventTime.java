package io.skyspy.streams.alerts;

import io.skyspy.schemas.avro.AircraftState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** When an aircraft was last heard, milliseconds since the epoch. A removal happens when its partition has got so far. */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(
                0,
                record.value() instanceof AircraftState state
                        ? state.getLastSeenAt().toEpochMilli()
                        : partitionTime);
    }
}
