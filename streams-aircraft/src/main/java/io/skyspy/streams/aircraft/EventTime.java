package io.skyspy.streams.aircraft;

import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.FrameBatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** When the first frame of a record was heard, or a report was made: milliseconds since the epoch, not before it. */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long eventMs = switch (record.value()) {
            case FrameBatch batch
            when !batch.getFrames().isEmpty() ->
                batch.getFrames().getFirst().getReceivedAt().toEpochMilli();
            case AircraftReport report -> report.getReportedAt().toEpochMilli();
            case null, default -> record.timestamp();
        };
        return Math.max(0, eventMs);
    }
}
