package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Those aircraft that stand out, at most five of each. One whose value is unknown does not stand out.
 *
 * @param closest by distance from the station
 * @param fastest by ground speed
 * @param highest by altitude
 * @param climbing by vertical rate, only those that climb
 * @param military those known to be military, closest first, those of unknown distance last
 * @param total aircraft looked at
 */
public record Top(
        List<Row> closest, List<Row> fastest, List<Row> highest, List<Row> climbing, List<Row> military, int total) {

    private static final int LENGTH = 5;

    public static Top of(Collection<Row> rows) {
        return new Top(
                first(rows, known(Field.DISTANCE_NM), by(Field.DISTANCE_NM)),
                first(
                        rows,
                        known(Field.GROUND_SPEED_KT),
                        by(Field.GROUND_SPEED_KT).reversed()),
                first(rows, known(Field.ALTITUDE_FT), by(Field.ALTITUDE_FT).reversed()),
                first(rows, Top::climbs, by(Field.VERTICAL_RATE_FPM).reversed()),
                first(rows, row -> Boolean.TRUE.equals(row.state().getMilitary()), by(Field.DISTANCE_NM)),
                rows.size());
    }

    private static List<Row> first(Collection<Row> rows, Predicate<Row> counts, Comparator<Row> order) {
        return rows.stream()
                .filter(counts)
                .sorted(order.thenComparing(Row::icao))
                .limit(LENGTH)
                .toList();
    }

    private static Predicate<Row> known(Field field) {
        return row -> field.of(row.state()) instanceof Number;
    }

    private static boolean climbs(Row row) {
        return value(Field.VERTICAL_RATE_FPM, row.state(), 0) > 0;
    }

    private static Comparator<Row> by(Field field) {
        return Comparator.comparingDouble(row -> value(field, row.state(), Double.POSITIVE_INFINITY));
    }

    private static double value(Field field, AircraftState state, double unknown) {
        return field.of(state) instanceof Number number ? number.doubleValue() : unknown;
    }
}
