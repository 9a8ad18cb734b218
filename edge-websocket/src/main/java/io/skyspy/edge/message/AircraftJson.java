package io.skyspy.edge.message;

import io.skyspy.edge.table.Advisory;
import io.skyspy.edge.table.Field;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.Row;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An aircraft as clients see it: the fields of readsb's {@code aircraft.json} and those the original product derives from them.
 *
 * <p>Unknown fields are left out, but for {@code flight}, which is null then. {@code alt_baro} is {@code "ground"} for an aircraft on
 * the ground; {@code alt} is always a number.
 */
final class AircraftJson {

    private static final String GROUND = "ground";
    private static final List<Field> FIELDS = List.of(Field.values());

    private AircraftJson() {}

    /** The whole object. */
    static void write(JsonGenerator json, Picture picture, Row row) {
        json.writeStartObject();
        whole(json, picture, row);
        json.writeEndObject();
    }

    /** The members that the view tells. */
    static void members(JsonGenerator json, Picture picture, Row row, View view) {
        if (view.fields().isPresent()) {
            json.writeStringProperty("hex", row.icao());
            known(json, row.state(), FIELDS.stream().filter(view::tells).toList());
        } else if (view.form() == View.Form.SINGLE) {
            withoutWords(json, picture, row);
        } else {
            whole(json, picture, row);
        }
    }

    static void whole(JsonGenerator json, Picture picture, Row row) {
        head(json, row.state());
        known(json, row.state(), FIELDS);
        figures(json, picture, row);
    }

    /** The same for clients that read altitudes as numbers and nothing else. */
    private static void withoutWords(JsonGenerator json, Picture picture, Row row) {
        AircraftState state = row.state();
        boolean onGround = Boolean.TRUE.equals(state.getOnGround());
        head(json, state);
        known(
                json,
                state,
                FIELDS.stream()
                        .filter(field -> !(onGround && field == Field.ALTITUDE_BARO_FT))
                        .toList());
        figures(json, picture, row);
    }

    private static void head(JsonGenerator json, AircraftState state) {
        json.writeStringProperty("hex", state.getIcao());
        if (state.getCallsign() == null) {
            json.writeNullProperty(FieldNames.of(Field.CALLSIGN));
        }
    }

    private static void figures(JsonGenerator json, Picture picture, Row row) {
        AircraftState state = row.state();
        json.writeNumberProperty("messages", state.getMessages());
        oneDecimal(json, "message_rate", state.getMessageRatePerS());
        seconds(json, "seen", picture.age(row, state.getLastSeenAt()));
        Instant positionAt = state.getPositionAt();
        if (positionAt != null) {
            seconds(json, "seen_pos", picture.age(row, positionAt));
        }
        oneDecimal(json, "rssi", state.getSignalDbfs());
    }

    private static void oneDecimal(JsonGenerator json, String name, @Nullable Float value) {
        if (value != null && Float.isFinite(value)) {
            Json.value(json, name, Math.rint(value * 10.0) / 10);
        }
    }

    /** The members of those fields that are known. */
    static void known(JsonGenerator json, AircraftState state, List<Field> fields) {
        for (Field field : fields) {
            Object value = valueOf(field, state);
            if (value != null) {
                member(json, field, value);
            }
        }
    }

    /** The members of those fields; null for what is unknown now. */
    static void changes(JsonGenerator json, AircraftState state, Set<Field> fields) {
        for (Field field : fields) {
            if (field == Field.ON_GROUND && !fields.contains(Field.ALTITUDE_BARO_FT)) {
                member(json, Field.ALTITUDE_BARO_FT, valueOf(Field.ALTITUDE_BARO_FT, state));
            }
            member(json, field, valueOf(field, state));
        }
    }

    private static void member(JsonGenerator json, Field field, @Nullable Object value) {
        if (value instanceof Advisory advisory) {
            advisory(json, FieldNames.of(field), advisory);
            return;
        }
        Json.value(json, FieldNames.of(field), value);
        if (field == Field.MILITARY) {
            Json.value(json, "is_military", value);
        }
    }

    private static void advisory(JsonGenerator json, String name, Advisory advisory) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("advisory", advisory.text());
        json.writeStringProperty("bytes", advisory.bits());
        json.writeStringProperty("source", advisory.source().name());
        json.writeBooleanProperty("confirmed", advisory.confirmed());
        json.writeBooleanProperty("terminated", advisory.terminated());
        json.writeBooleanProperty("multiple_threats", advisory.multipleThreats());
        if (advisory.threatIcao() != null) {
            json.writeStringProperty("threat_id_hex", advisory.threatIcao());
        }
        json.writeStringProperty("since", Json.text(advisory.since()));
        json.writeEndObject();
    }

    private static @Nullable Object valueOf(Field field, AircraftState state) {
        if (field == Field.ALTITUDE_BARO_FT && Boolean.TRUE.equals(state.getOnGround())) {
            return GROUND;
        }
        Object value = field.of(state);
        return value instanceof DataSource source ? sourceName(source) : value;
    }

    private static void seconds(JsonGenerator json, String name, Duration age) {
        Json.value(json, name, Math.floor(age.toMillis() / 100.0) / 10);
    }

    /** readsb's names of the kinds of source. */
    private static String sourceName(DataSource source) {
        return switch (source) {
            case ADSB -> "adsb_icao";
            case ADSR -> "adsr_icao";
            case TISB -> "tisb_icao";
            case MLAT -> "mlat";
            case MODE_S -> "mode_s";
            case UAT -> "adsb_other";
            case OTHER -> "other";
        };
    }
}
