package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.CellPlacement;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetySignal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** When what a record tells of happened: milliseconds since the epoch. A removal happens when its partition has got so far. */
final class EventTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return Math.max(
                0,
                switch (record.value()) {
                    case AircraftState state -> state.getLastSeenAt().toEpochMilli();
                    case CellPlacement placement ->
                        placement.getAircraft().getAt().toEpochMilli();
                    case SafetySignal signal -> signal.getAt().toEpochMilli();
                    case SafetyCommand command -> command.getAt().toEpochMilli();
                    case null, default -> partitionTime;
                });
    }
}
