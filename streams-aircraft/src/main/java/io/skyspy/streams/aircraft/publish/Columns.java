package io.skyspy.streams.aircraft.publish;

import io.skyspy.aviation.modes.Callsign;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.EmergencyState;
import io.skyspy.streams.aircraft.track.Advisory;
import io.skyspy.streams.aircraft.track.Categories;
import io.skyspy.streams.aircraft.track.Emergency;
import io.skyspy.streams.aircraft.track.Field;
import io.skyspy.streams.aircraft.track.NavMode;
import io.skyspy.streams.aircraft.track.ShortText;
import io.skyspy.streams.aircraft.track.Track;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Which field of an Avro record holds which field of a track: the one of the same name, in its own type. */
final class Columns {

    /**
     * A field of {@link AircraftState}.
     *
     * @param position its place in the record
     * @param value what is to be written there, of a track that knows the field
     */
    record Column(String name, int position, Function<Track, @Nullable Object> value) {}

    private static final Map<Field, Column> OF_STATE = ofState();

    private Columns() {}

    static Column of(Field field) {
        Column column = OF_STATE.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field + " is not published");
        }
        return column;
    }

    /** {@code GROUND_SPEED_KT} as {@code groundSpeedKt}. */
    static String name(Field field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
        return name.toString();
    }

    private static Map<Field, Column> ofState() {
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (field.published()) {
                Schema.Field column = AircraftState.getClassSchema().getField(name(field));
                columns.put(field, new Column(column.name(), column.pos(), value(field, column.schema())));
            }
        }
        return columns;
    }

    private static Function<Track, @Nullable Object> value(Field field, Schema schema) {
        if (field == Field.RESOLUTION_ADVISORY) {
            return Columns::advisory;
        }
        DoubleFunction<Object> conversion = conversion(field, schema);
        return track -> conversion.apply(track.fields().get(field));
    }

    private static @Nullable Object advisory(Track track) {
        Advisory advisory = track.advisory();
        return advisory == null ? null : Advisories.of(advisory);
    }

    private static DoubleFunction<Object> conversion(Field field, Schema schema) {
        return switch (field) {
            case CALLSIGN -> Columns::callsign;
            case CATEGORY -> code -> Categories.of(code).name();
            case SQUAWK -> code -> Integer.toOctalString((int) code | 0x1000).substring(1);
            case EMERGENCY -> code -> EmergencyState.valueOf(Emergency.of(code).name());
            case REGISTRATION, TYPE_CODE, COUNTRY -> ShortText::decode;
            case NAV_MODES -> set -> NavMode.names((int) set);
            default -> number(type(schema));
        };
    }

    private static DoubleFunction<Object> number(Schema.Type type) {
        return switch (type) {
            case INT -> value -> (int) Math.rint(value);
            case FLOAT -> value -> (float) value;
            case DOUBLE -> value -> value;
            case BOOLEAN -> value -> value != 0;
            default -> throw new IllegalStateException("no field of a track is a " + type);
        };
    }

    /** The type of a field, or of what may be there when it may be absent. */
    private static Schema.Type type(Schema schema) {
        return schema.isUnion() ? schema.getTypes().get(1).getType() : schema.getType();
    }

    static String callsign(double bits) {
        return Callsign.decode((long) bits << 8).map(Callsign::text).orElseThrow();
    }
}
