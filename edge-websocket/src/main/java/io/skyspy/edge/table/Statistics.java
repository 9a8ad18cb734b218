package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What some aircraft add up to.
 *
 * @param total aircraft
 * @param withPosition aircraft whose position is known
 * @param military aircraft known to be military
 * @param emergencies aircraft in an emergency
 * @param messages messages accepted from all of them in their sessions
 * @param categories aircraft per emitter category; those without are not counted
 * @param bands aircraft per altitude band; those without an altitude are not counted
 */
public record Statistics(
        int total,
        int withPosition,
        int military,
        List<Row> emergencies,
        long messages,
        Map<String, Integer> categories,
        Map<Band, Integer> bands) {

    /** Bands of altitude. */
    public enum Band {
        /** On the ground or below 500 ft. */
        GROUND,
        /** From 500 ft, below 10,000 ft. */
        LOW,
        /** From 10,000 ft, below 30,000 ft. */
        MEDIUM,
        /** 30,000 ft and more. */
        HIGH
    }

    /** What those aircraft add up to. */
    public static Statistics of(Collection<Row> rows) {
        int withPosition = 0;
        int military = 0;
        long messages = 0;
        List<Row> emergencies = new ArrayList<>();
        Map<String, Integer> categories = new TreeMap<>();
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Row row : rows) {
            AircraftState state = row.state();
            withPosition += Field.LATITUDE_DEG.of(state) != null && Field.LONGITUDE_DEG.of(state) != null ? 1 : 0;
            military += Boolean.TRUE.equals(Field.MILITARY.of(state)) ? 1 : 0;
            messages += state.getMessages();
            if (Boolean.TRUE.equals(Field.EMERGENCY.of(state))) {
                emergencies.add(row);
            }
            if (state.getCategory() != null) {
                categories.merge(state.getCategory(), 1, Integer::sum);
            }
            band(state).ifPresent(band -> bands.merge(band, 1, Integer::sum));
        }
        return new Statistics(rows.size(), withPosition, military, emergencies, messages, categories, bands);
    }

    private static Optional<Band> band(AircraftState state) {
        if (Boolean.TRUE.equals(state.getOnGround())) {
            return Optional.of(Band.GROUND);
        }
        @Nullable Object altitudeFt = Field.ALTITUDE_FT.of(state);
        return altitudeFt instanceof Integer feet ? Optional.of(band(feet)) : Optional.empty();
    }

    private static Band band(int altitudeFt) {
        if (altitudeFt < 500) {
            return Band.GROUND;
        }
        if (altitudeFt < 10_000) {
            return Band.LOW;
        }
        return altitudeFt < 30_000 ? Band.MEDIUM : Band.HIGH;
    }
}
