package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.Set;

/** What happened to one aircraft since the last cut. */
public sealed interface TableEvent {

    /**
     * The aircraft is now like this.
     *
     * @param partition partition the state was read from
     * @param touched fields that were different for a moment since the last cut, whatever they are now: who was told of that moment by
     *     another edge must be told again
     */
    record Seen(AircraftState state, int partition, Set<Field> touched) implements TableEvent {

        public Seen(AircraftState state, int partition) {
            this(state, partition, Set.of());
        }
    }

    /**
     * The aircraft is no longer tracked.
     *
     * @param reason why, in words for clients
     */
    record Gone(String icao, String reason) implements TableEvent {}
}
