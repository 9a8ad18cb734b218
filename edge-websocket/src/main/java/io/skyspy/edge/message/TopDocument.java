package io.skyspy.edge.message;

import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.edge.table.Top;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Encodes which aircraft stand out, for a request over a socket and its HTTP twin. */
public final class TopDocument {

    private TopDocument() {}

    public static byte[] of(Picture picture, Top top) {
        return Json.object(json -> {
            list(json, "closest", picture, top.closest());
            list(json, "fastest", picture, top.fastest());
            list(json, "highest", picture, top.highest());
            list(json, "climbing", picture, top.climbing());
            list(json, "military", picture, top.military());
            json.writeNumberProperty("total", top.total());
            Json.timestamp(json, picture.cutAt());
        });
    }

    private static void list(JsonGenerator json, String name, Picture picture, List<Row> rows) {
        json.writeArrayPropertyStart(name);
        rows.forEach(row -> AircraftJson.write(json, picture, row));
        json.writeEndArray();
    }
}
