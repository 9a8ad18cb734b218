package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which aircraft are asked for. A limit on something leaves out the aircraft for which it is not known.
 *
 * @param militaryOnly only those known to be military
 * @param category emitter category, in either case; absent for every one
 * @param minAltitudeFt lowest altitude in feet; an aircraft on the ground counts as 0 ft
 * @param maxAltitudeFt highest altitude in feet, likewise
 * @param minDistanceNm least distance from the station in nautical miles
 * @param maxDistanceNm greatest distance, likewise
 * @param aircraftType part of the type code, in either case; absent for every one
 */
public record AircraftFilter(
        boolean militaryOnly,
        Optional<String> category,
        Optional<Double> minAltitudeFt,
        Optional<Double> maxAltitudeFt,
        Optional<Double> minDistanceNm,
        Optional<Double> maxDistanceNm,
        Optional<String> aircraftType) {

    /** Every aircraft. */
    public static final AircraftFilter NONE = new AircraftFilter(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public boolean accepts(Row row) {
        AircraftState state = row.state();
        return (!militaryOnly || Boolean.TRUE.equals(state.getMilitary()))
                && category.map(wanted -> wanted.equalsIgnoreCase(state.getCategory()))
                        .orElse(true)
                && aircraftType
                        .map(wanted -> contains(state.getTypeCode(), wanted))
                        .orElse(true)
                && within(minAltitudeFt, maxAltitudeFt, altitudeFt(state))
                && within(minDistanceNm, maxDistanceNm, Field.DISTANCE_NM.of(state));
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Object altitudeFt(AircraftState state) {
        return Boolean.TRUE.equals(state.getOnGround()) ? Integer.valueOf(0) : Field.ALTITUDE_FT.of(state);
    }

    private static boolean within(Optional<Double> lowest, Optional<Double> highest, @Nullable Object value) {
        if (lowest.isEmpty() && highest.isEmpty()) {
            return true;
        }
        return value instanceof Number number
                && lowest.map(limit -> number.doubleValue() >= limit).orElse(true)
                && highest.map(limit -> number.doubleValue() <= limit).orElse(true);
    }
}
