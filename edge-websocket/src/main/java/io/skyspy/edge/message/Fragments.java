package io.skyspy.edge.message;

import io.skyspy.edge.table.Changes.Change;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON of single aircraft as of one cut, encoded once whatever the number of views that have it in them. */
final class Fragments {

    private record Key(String icao, long since, Optional<Set<Field>> fields, View.Form form) {}

    private final Picture picture;
    private final Map<Key, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<Key, byte[]> deltas = new ConcurrentHashMap<>();

    Fragments(Picture picture) {
        this.picture = picture;
    }

    /** The whole aircraft, as far as the view tells it. */
    byte[] object(Row row, View view) {
        Key key = new Key(row.icao(), 0, view.fields(), view.form());
        return objects.computeIfAbsent(
                key, absent -> Json.object(json -> AircraftJson.members(json, picture, row, view)));
    }

    /** {@code aircraft:delta} with those changes that the view tells. */
    byte[] delta(Change change, long since, View view) {
        Key key = new Key(change.row().icao(), since, view.fields(), view.form());
        return deltas.computeIfAbsent(
                key,
                absent -> AircraftMessages.encoded(AircraftMessages.DELTA, data -> {
                    data.writeStringProperty("hex", change.row().icao());
                    data.writeObjectPropertyStart("changes");
                    AircraftJson.changes(data, change.row().state(), view.told(change.fields()));
                    data.writeEndObject();
                }));
    }
}
