package io.skyspy.edge.message;

import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Statistics;
import io.skyspy.edge.table.Statistics.Band;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about aircraft, for requests over a socket and over HTTP. */
public final class AircraftDocuments {

    private AircraftDocuments() {}

    public static byte[] aircraft(Picture picture, Row row) {
        return Json.object(json -> AircraftJson.whole(json, picture, row));
    }

    public static byte[] list(Picture picture, Collection<Row> rows) {
        return Json.array(json -> rows.forEach(row -> AircraftJson.write(json, picture, row)));
    }

    /** The list as HTTP clients know it: with {@code now} in seconds since the epoch, and how many messages there were. */
    public static byte[] page(Picture picture, Collection<Row> rows) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("aircraft");
            rows.forEach(row -> AircraftJson.write(json, picture, row));
            json.writeEndArray();
            json.writeNumberProperty("count", rows.size());
            Json.timestamp(json, picture.cutAt());
            json.writeNumberProperty("now", picture.cutAt().toEpochMilli() / 1000.0);
            json.writeNumberProperty(
                    "messages",
                    rows.stream().mapToLong(row -> row.state().getMessages()).sum());
        });
    }

    /** Both the names of the socket's answer and those of its HTTP twin. */
    public static byte[] statistics(Picture picture, Statistics statistics) {
        return Json.object(json -> {
            json.writeNumberProperty("total", statistics.total());
            json.writeNumberProperty("with_position", statistics.withPosition());
            json.writeNumberProperty("military", statistics.military());
            json.writeNumberProperty("emergency", statistics.emergencies().size());
            json.writeArrayPropertyStart("emergency_squawks");
            statistics.emergencies().forEach(row -> AircraftJson.write(json, picture, row));
            json.writeEndArray();
            json.writeObjectPropertyStart("categories");
            statistics.categories().forEach(json::writeNumberProperty);
            json.writeEndObject();
            bands(json, "altitude_bands", statistics.bands());
            bands(json, "altitude", statistics.bands());
            json.writeNumberProperty("messages", statistics.messages());
            Json.timestamp(json, picture.cutAt());
        });
    }

    static void bands(JsonGenerator json, String name, Map<Band, Integer> bands) {
        json.writeObjectPropertyStart(name);
        for (Band band : Band.values()) {
            json.writeNumberProperty(band.name().toLowerCase(Locale.ROOT), bands.getOrDefault(band, 0));
        }
        json.writeEndObject();
    }
}
