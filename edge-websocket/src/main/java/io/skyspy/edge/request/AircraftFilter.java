package io.skyspy.edge.request;

import io.skyspy.edge.message.Params;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Row;
import io.skyspy.schemas.avro.AircraftState;
import java.util.Optional;

/**
 * Which aircraft are asked for.
 *
 * @param militaryOnly only those known to be military
 * @param category emitter category, in either case; absent for every one
 * @param minAltitudeFt lowest altitude in feet; an aircraft on the ground counts as 0 ft, one of unknown altitude is left out
 * @param maxAltitudeFt highest altitude in feet, likewise
 */
record AircraftFilter(
        boolean militaryOnly,
        Optional<String> category,
        Optional<Double> minAltitudeFt,
        Optional<Double> maxAltitudeFt) {

    static AircraftFilter of(Params params) {
        return new AircraftFilter(
                params.flag("military_only"),
                params.text("category"),
                params.number("min_altitude"),
                params.number("max_altitude"));
    }

    boolean accepts(Row row) {
        AircraftState state = row.state();
        return (!militaryOnly || Boolean.TRUE.equals(state.getMilitary()))
                && category.map(wanted -> wanted.equalsIgnoreCase(state.getCategory()))
                        .orElse(true)
                && acceptsAltitude(state);
    }

    private boolean acceptsAltitude(AircraftState state) {
        if (minAltitudeFt.isEmpty() && maxAltitudeFt.isEmpty()) {
            return true;
        }
        Object altitudeFt = Boolean.TRUE.equals(state.getOnGround()) ? Integer.valueOf(0) : Field.ALTITUDE_FT.of(state);
        return altitudeFt instanceof Integer feet
                && minAltitudeFt.map(lowest -> feet >= lowest).orElse(true)
                && maxAltitudeFt.map(highest -> feet <= highest).orElse(true);
    }
}
