package io.skyspy.edge.message;

import io.skyspy.edge.contract.StatType;
import io.skyspy.edge.table.AircraftFilter;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Statistics;
import io.skyspy.edge.table.Top;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** The statistics that follow from the picture as it is now, as JSON values. */
public final class LiveStatistics {

    private static final Set<StatType> SERVED = EnumSet.of(StatType.AIRCRAFT_STATS, StatType.TOP_AIRCRAFT);

    private LiveStatistics() {}

    /** The kinds that can be asked for. */
    public static Set<StatType> served() {
        return EnumSet.copyOf(SERVED);
    }

    /** The statistic as of that picture; empty when it does not follow from a picture. */
    public static Optional<byte[]> of(StatType type, Picture picture, AircraftFilter filter) {
        return switch (type) {
            case AIRCRAFT_STATS -> Optional.of(aircraft(picture, filter));
            case TOP_AIRCRAFT ->
                Optional.of(TopDocument.of(
                        picture,
                        Top.of(picture.rows().stream().filter(filter::accepts).toList())));
            default -> Optional.empty();
        };
    }

    /** {@code stats:update} for subscribers of filtered statistics. */
    public static byte[] update(Picture picture, AircraftFilter filter) {
        return AircraftMessages.encoded("stats:update", data -> {
            data.writeStringProperty("stat_type", StatType.AIRCRAFT_STATS.label());
            Json.raw(data, "stats", aircraft(picture, filter));
            Filters.write(data, "filters", filter);
            Json.timestamp(data, picture.cutAt());
        });
    }

    /** {@code stats.update} for subscribers of the stats endpoint. */
    public static byte[] pushed(StatType type, byte[] data) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.update");
            json.writeStringProperty("stat_type", type.label());
            Json.raw(json, "data", data);
        });
    }

    private static byte[] aircraft(Picture picture, AircraftFilter filter) {
        List<Row> rows = picture.rows().stream().filter(filter::accepts).toList();
        Statistics statistics = Statistics.of(rows);
        return Json.object(json -> {
            json.writeNumberProperty("total", statistics.total());
            json.writeNumberProperty("with_position", statistics.withPosition());
            json.writeNumberProperty("military", statistics.military());
            emergencies(json, statistics.emergencies());
            json.writeObjectPropertyStart("categories");
            statistics.categories().forEach(json::writeNumberProperty);
            json.writeEndObject();
            AircraftDocuments.bands(json, "altitude", statistics.bands());
            counts(
                    json,
                    "distance",
                    rows,
                    Field.DISTANCE_NM,
                    new String[] {"close", "near", "mid", "far"},
                    25,
                    50,
                    100);
            counts(json, "speed", rows, Field.GROUND_SPEED_KT, new String[] {"slow", "medium", "fast"}, 200, 400);
            Json.timestamp(json, picture.cutAt());
        });
    }

    private static void emergencies(JsonGenerator json, Collection<Row> rows) {
        json.writeArrayPropertyStart("emergency");
        for (Row row : rows) {
            json.writeStartObject();
            json.writeStringProperty("hex", row.icao());
            Json.value(json, "flight", row.state().getCallsign());
            Json.value(json, "squawk", row.state().getSquawk());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** How many rows are below each limit and not below the one before; the last name is for those above all. */
    private static void counts(
            JsonGenerator json, String name, List<Row> rows, Field field, String[] names, double... limits) {
        int[] counts = new int[names.length];
        for (Row row : rows) {
            if (field.of(row.state()) instanceof Number number) {
                counts[
                        (int) Arrays.stream(limits)
                                .filter(limit -> number.doubleValue() >= limit)
                                .count()]++;
            }
        }
        json.writeObjectPropertyStart(name);
        for (int i = 0; i < names.length; i++) {
            json.writeNumberProperty(names[i], counts[i]);
        }
        json.writeEndObject();
    }
}
