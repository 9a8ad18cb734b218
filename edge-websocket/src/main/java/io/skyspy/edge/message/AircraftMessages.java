package io.skyspy.edge.message;

import io.skyspy.edge.table.Changes;
import io.skyspy.edge.table.Changes.Change;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Removal;
import io.skyspy.edge.table.Row;
import io.skyspy.schemas.avro.AircraftState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * Encodes the messages about aircraft, once each, into buffers that all sessions share.
 *
 * <p>The buffers are read-only; whoever sends one sends a duplicate.
 */
public final class AircraftMessages {

    private static final List<Field> POSITION = List.of(
            Field.LATITUDE_DEG,
            Field.LONGITUDE_DEG,
            Field.ALTITUDE_FT,
            Field.TRACK_DEG,
            Field.GROUND_SPEED_KT,
            Field.VERTICAL_RATE_FPM);

    private final Batcher batcher;

    public AircraftMessages(Batcher batcher) {
        this.batcher = batcher;
    }

    /** {@code aircraft:snapshot}: the first thing every client gets, also when there is no aircraft. */
    public List<ByteBuffer> snapshot(Picture picture) {
        return List.of(list("aircraft:snapshot", picture));
    }

    /** {@code aircraft:update}: the full list again, for clients that replace theirs by it. */
    public List<ByteBuffer> update(Picture picture) {
        return List.of(list("aircraft:update", picture));
    }

    /** {@code aircraft:heartbeat}: how many aircraft there are. */
    public List<ByteBuffer> heartbeat(Picture picture) {
        return List.of(shared(message("aircraft:heartbeat", data -> {
            data.writeNumberProperty("count", picture.rows().size());
            Json.timestamp(data, picture.cutAt());
        })));
    }

    /**
     * {@code positions:update}: where every aircraft with a position is, and which aircraft have left.
     *
     * @param since version at which the client last got this message
     */
    public List<ByteBuffer> positions(Picture picture, long since) {
        List<String> missing = picture.reachesBackTo(since) ? picture.missingSince(since) : List.of();
        List<Row> located =
                picture.rows().stream().filter(AircraftMessages::located).toList();
        return List.of(shared(message("positions:update", data -> {
            data.writeArrayPropertyStart("positions");
            located.forEach(row -> position(data, row.state()));
            data.writeEndArray();
            data.writeNumberProperty("count", located.size());
            Json.timestamp(data, picture.cutAt());
            Json.value(data, "removed", missing);
        })));
    }

    /** What changed since that version, in the order it must be applied: remove, new, delta. */
    public List<ByteBuffer> changes(Picture picture, long since) {
        Changes changes = picture.since(since);
        List<Message> messages = new ArrayList<>();
        changes.removed().forEach(removal -> messages.add(removed(removal, picture.cutAt())));
        changes.added().forEach(row -> messages.add(added(picture, row)));
        changes.changed().forEach(change -> messages.add(delta(change)));
        return batcher.pack(messages, picture.cutAt());
    }

    private static boolean located(Row row) {
        return Field.LATITUDE_DEG.of(row.state()) != null && Field.LONGITUDE_DEG.of(row.state()) != null;
    }

    private static void position(JsonGenerator json, AircraftState state) {
        json.writeStartObject();
        json.writeStringProperty("hex", state.getIcao());
        AircraftJson.known(json, state, POSITION);
        json.writeEndObject();
    }

    private static Message removed(Removal removal, Instant at) {
        return message("aircraft:remove", data -> {
            data.writeStringProperty("hex", removal.icao());
            data.writeStringProperty("reason", removal.reason());
            Json.value(data, "flight", removal.callsign());
            Json.value(data, "icaos", List.of(removal.icao()));
            Json.timestamp(data, at);
        });
    }

    private static Message added(Picture picture, Row row) {
        return message("aircraft:new", data -> AircraftJson.members(data, picture, row));
    }

    private static Message delta(Change change) {
        return message("aircraft:delta", data -> {
            data.writeStringProperty("hex", change.row().icao());
            data.writeObjectPropertyStart("changes");
            AircraftJson.changes(data, change.row().state(), change.fields());
            data.writeEndObject();
        });
    }

    private static ByteBuffer list(String type, Picture picture) {
        return shared(message(type, data -> members(data, picture, picture.rows())));
    }

    static void members(JsonGenerator data, Picture picture, Collection<Row> rows) {
        data.writeArrayPropertyStart("aircraft");
        rows.forEach(row -> AircraftJson.write(data, picture, row));
        data.writeEndArray();
        data.writeNumberProperty("count", rows.size());
        Json.timestamp(data, picture.cutAt());
    }

    private static Message message(String type, Consumer<JsonGenerator> members) {
        return new Message(type, Json.object(json -> {
            json.writeStringProperty("type", type);
            json.writeObjectPropertyStart("data");
            members.accept(json);
            json.writeEndObject();
        }));
    }

    private static ByteBuffer shared(Message message) {
        return Batcher.shared(message.json());
    }
}
