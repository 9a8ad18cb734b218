package io.skyspy.edge.table;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions, to be applied in this order: removed, added, changed. An aircraft that left and came back is
 * both removed and added.
 *
 * @param removed aircraft known at the older version that have left since
 * @param added aircraft that came since
 * @param changed aircraft known at both versions, of which fields changed
 */
public record Changes(List<Departure> removed, List<Row> added, List<Change> changed) {

    /**
     * An aircraft that is no longer there, or no longer in view.
     *
     * @param callsign its last callsign; null when unknown
     * @param reason why, in words for clients
     */
    public record Departure(String icao, @Nullable String callsign, String reason) {}

    /** The fields of one aircraft whose value is new; a value that is absent now was cleared. */
    public record Change(Row row, EnumSet<Field> fields) {}

    public Changes {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}
