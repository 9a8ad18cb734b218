package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;

/** What happened to one aircraft since the last cut. */
public sealed interface TableEvent {

    /**
     * The aircraft is now like this.
     *
     * @param partition partition the state was read from
     */
    record Seen(AircraftState state, int partition) implements TableEvent {}

    /**
     * The aircraft is no longer tracked.
     *
     * @param reason why, in words for clients
     */
    record Gone(String icao, String reason) implements TableEvent {}
}
