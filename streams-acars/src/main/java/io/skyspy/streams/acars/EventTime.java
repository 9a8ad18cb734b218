package io.skyspy.streams.acars;

import io.skyspy.schemas.avro.RawDatalink;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** When a record arrived, milliseconds since the epoch; what is in it has its own time. */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.value() instanceof RawDatalink raw
                ? Math.max(0, raw.getReceivedAt().toEpochMilli())
                : Math.max(0, record.timestamp());
    }
}
