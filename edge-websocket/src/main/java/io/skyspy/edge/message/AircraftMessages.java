package io.skyspy.edge.message;

import io.skyspy.edge.table.Area;
import io.skyspy.edge.table.Changes;
import io.skyspy.edge.table.Changes.Change;
import io.skyspy.edge.table.Changes.Departure;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Encodes the messages about the aircraft of one cut. What single aircraft look like is encoded once for all of them. */
public final class AircraftMessages {

    private static final List<Field> POSITION = List.of(
            Field.LATITUDE_DEG,
            Field.LONGITUDE_DEG,
            Field.ALTITUDE_FT,
            Field.TRACK_DEG,
            Field.GROUND_SPEED_KT,
            Field.VERTICAL_RATE_FPM);

    static final String DELTA = "aircraft:delta";

    /** In the middle of a change there is no point to go on from. */
    private static final String NO_POINT = ",\"resume\":null";

    private final Picture picture;
    private final Mark mark;
    private final Batcher batcher;
    private final Fragments fragments;

    public AircraftMessages(Picture picture, Mark mark, Batcher batcher) {
        this.picture = picture;
        this.mark = mark;
        this.batcher = batcher;
        this.fragments = new Fragments(picture);
    }

    /**
     * {@code aircraft:snapshot}: the first thing every client gets, also when there is no aircraft.
     *
     * @param afterFailedResume whether the client wanted to go on from a point that is not known any more
     */
    public List<Payload> snapshot(View view, boolean afterFailedResume) {
        return switch (view.form()) {
            case BATCHED -> List.of(list("aircraft:snapshot", view, afterFailedResume ? ",\"resumed\":false" : ""));
            case SINGLE ->
                Payload.joined(picture.rows(view.area()).stream()
                        .map(row -> added(row, view).json())
                        .toList());
        };
    }

    /** {@code resumed}: the first thing a client gets that goes on where it left off. It is there with the changes that follow. */
    public List<Payload> resumed(List<String> topics) {
        return List.of(Payload.shared(Json.object(json -> {
            json.writeStringProperty("type", "resumed");
            Json.value(json, "topics", topics);
            Json.timestamp(json, picture.cutAt());
            json.writeStringProperty("epoch", mark.epoch());
            json.writeNumberProperty("seq", mark.sequence());
        })));
    }

    /** {@code aircraft:update}: the full list again, for clients that replace theirs by it. */
    public List<Payload> update(View view) {
        return view.form() == View.Form.SINGLE ? List.of() : List.of(list("aircraft:update", view, ""));
    }

    /** {@code aircraft:heartbeat}: how many aircraft there are. */
    public List<Payload> heartbeat(View view) {
        int count = picture.rows(view.area()).size();
        return List.of(Payload.shared(Json.object(json -> {
            json.writeStringProperty("type", "aircraft:heartbeat");
            json.writeObjectPropertyStart("data");
            json.writeNumberProperty("count", count);
            Json.timestamp(json, picture.cutAt());
            json.writeEndObject();
            marked(json, view);
        })));
    }

    /**
     * {@code positions:update}: where every aircraft with a position is, and which aircraft have left.
     *
     * @param since version at which the client last got this message, which must still be known
     * @param before the area it had in view then
     */
    public List<Payload> positions(long since, Optional<Area> before, View view) {
        if (view.form() == View.Form.SINGLE) {
            return List.of();
        }
        List<String> missing = picture.missingSince(since, before, view.area());
        List<Row> located = picture.rows(view.area()).stream()
                .filter(AircraftMessages::located)
                .toList();
        return List.of(Payload.shared(encoded("positions:update", data -> {
            data.writeArrayPropertyStart("positions");
            located.forEach(row -> {
                data.writeStartObject();
                data.writeStringProperty("hex", row.icao());
                AircraftJson.known(
                        data, row.state(), POSITION.stream().filter(view::tells).toList());
                data.writeEndObject();
            });
            data.writeEndArray();
            data.writeNumberProperty("count", located.size());
            Json.timestamp(data, picture.cutAt());
            Json.value(data, "removed", missing);
        })));
    }

    /**
     * What changed since that version, in the order it must be applied: remove, new, delta.
     *
     * @param since version the client knows
     * @param before the view it had of it
     */
    public List<Payload> changes(long since, View before, View view) {
        return changes(picture.since(since, before.area(), view.area()), since, before, view);
    }

    /**
     * The same for a client that comes back and may know some of it already.
     *
     * @param since version the client knows
     */
    public List<Payload> again(long since, View view) {
        return changes(picture.again(since, view.area()), since, view, view);
    }

    private List<Payload> changes(Changes changes, long since, View before, View view) {
        boolean toldOtherwise = !before.fields().equals(view.fields());
        List<Message> messages = new ArrayList<>();
        changes.removed().forEach(departure -> messages.add(removed(departure)));
        if (toldOtherwise) {
            picture.rows(view.area()).forEach(row -> messages.add(added(row, view)));
        } else {
            changes.added().forEach(row -> messages.add(added(row, view)));
            changes.changed().forEach(change -> changed(change, since, view, messages));
        }
        return switch (view.form()) {
            case BATCHED -> {
                // What is known after a frame must be what its point says, or nothing can be built on it; only changed
                // values may run ahead.
                boolean onlyDelta =
                        messages.size() == 1 && messages.getFirst().type().equals(DELTA);
                yield batcher.pack(messages, picture.cutAt(), onlyDelta ? "" : members(view), NO_POINT);
            }
            case SINGLE -> Payload.joined(messages.stream().map(Message::json).toList());
        };
    }

    private void changed(Change change, long since, View view, List<Message> messages) {
        if (view.form() == View.Form.SINGLE) {
            messages.add(wrapped("aircraft:update", fragments.object(change.row(), view)));
        } else if (!view.told(change.fields()).isEmpty()) {
            messages.add(new Message(DELTA, fragments.delta(change, since, view)));
        }
    }

    private static boolean located(Row row) {
        return Field.LATITUDE_DEG.of(row.state()) != null && Field.LONGITUDE_DEG.of(row.state()) != null;
    }

    private Message removed(Departure departure) {
        return new Message("aircraft:remove", encoded("aircraft:remove", data -> {
            data.writeStringProperty("hex", departure.icao());
            data.writeStringProperty("reason", departure.reason());
            Json.value(data, "flight", departure.callsign());
            Json.value(data, "icaos", List.of(departure.icao()));
            Json.timestamp(data, picture.cutAt());
        }));
    }

    private Message added(Row row, View view) {
        return wrapped("aircraft:new", fragments.object(row, view));
    }

    private static Message wrapped(String type, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 40);
        bytes.writeBytes(utf8("{\"type\":\"" + type + "\",\"data\":"));
        bytes.writeBytes(data);
        bytes.write('}');
        return new Message(type, bytes.toByteArray());
    }

    /** A list of the aircraft in view, put together from what is encoded already. */
    private Payload list(String type, View view, String extraMembers) {
        List<Row> rows = List.copyOf(picture.rows(view.area()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + rows.size() * 512);
        bytes.writeBytes(utf8("{\"type\":\"" + type + "\",\"data\":{\"aircraft\":["));
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(fragments.object(rows.get(i), view));
        }
        bytes.writeBytes(utf8("],\"count\":" + rows.size() + ",\"timestamp\":\"" + Json.text(picture.cutAt()) + "\"}"
                + extraMembers + members(view) + "}"));
        return Payload.shared(bytes.toByteArray());
    }

    private void marked(JsonGenerator json, View view) {
        json.writeStringProperty("epoch", mark.epoch());
        json.writeNumberProperty("seq", mark.sequence());
        json.writeStringProperty("resume", mark.resume(view));
    }

    /** The same, to be put after other members. The texts need no escaping. */
    private String members(View view) {
        return ",\"epoch\":\"" + mark.epoch() + "\",\"seq\":" + mark.sequence() + ",\"resume\":\"" + mark.resume(view)
                + "\"";
    }

    static byte[] encoded(String type, Consumer<JsonGenerator> members) {
        return Json.object(json -> {
            json.writeStringProperty("type", type);
            json.writeObjectPropertyStart("data");
            members.accept(json);
            json.writeEndObject();
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
