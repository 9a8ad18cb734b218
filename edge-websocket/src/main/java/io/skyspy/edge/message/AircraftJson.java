package io.skyspy.edge.message;

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
        members(json, picture, row);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, Picture picture, Row row) {
        AircraftState state = row.state();
        json.writeStringProperty("hex", state.getIcao());
        if (state.getCallsign() == null) {
            json.writeNullProperty(name(Field.CALLSIGN));
        }
        known(json, state, FIELDS);
        json.writeNumberProperty("messages", state.getMessages());
        seconds(json, "seen", picture.age(row, state.getLastSeenAt()));
        Instant positionAt = state.getPositionAt();
        if (positionAt != null) {
            seconds(json, "seen_pos", picture.age(row, positionAt));
        }
        Float signalDbfs = state.getSignalDbfs();
        if (signalDbfs != null && Float.isFinite(signalDbfs)) {
            Json.value(json, "rssi", Math.rint(signalDbfs * 10.0) / 10);
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
        Json.value(json, name(field), value);
        if (field == Field.MILITARY) {
            Json.value(json, "is_military", value);
        }
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

    private static String name(Field field) {
        return switch (field) {
            case CALLSIGN -> "flight";
            case REGISTRATION -> "r";
            case TYPE_CODE -> "t";
            case CATEGORY -> "category";
            case SQUAWK -> "squawk";
            case EMERGENCY -> "emergency";
            case MILITARY -> "military";
            case ALERT -> "alert";
            case IDENT -> "spi";
            case LATITUDE_DEG -> "lat";
            case LONGITUDE_DEG -> "lon";
            case ON_GROUND -> "on_ground";
            case ALTITUDE_BARO_FT -> "alt_baro";
            case ALTITUDE_GEOM_FT -> "alt_geom";
            case ALTITUDE_FT -> "alt";
            case GROUND_SPEED_KT -> "gs";
            case TRACK_DEG -> "track";
            case VERTICAL_RATE_BARO_FPM -> "baro_rate";
            case VERTICAL_RATE_GEOM_FPM -> "geom_rate";
            case VERTICAL_RATE_FPM -> "vr";
            case HEADING_MAG_DEG -> "mag_heading";
            case HEADING_TRUE_DEG -> "true_heading";
            case IAS_KT -> "ias";
            case TAS_KT -> "tas";
            case MACH -> "mach";
            case ROLL_DEG -> "roll";
            case TRACK_RATE_DEG_PER_S -> "track_rate";
            case SELECTED_ALTITUDE_MCP_FT -> "nav_altitude_mcp";
            case SELECTED_ALTITUDE_FMS_FT -> "nav_altitude_fms";
            case SELECTED_HEADING_DEG -> "nav_heading";
            case QNH_HPA -> "nav_qnh";
            case NAV_MODES -> "nav_modes";
            case ADSB_VERSION -> "version";
            case NIC -> "nic";
            case CONTAINMENT_RADIUS_M -> "rc";
            case NIC_BARO -> "nic_baro";
            case NAC_P -> "nac_p";
            case NAC_V -> "nac_v";
            case SIL -> "sil";
            case GVA -> "gva";
            case SDA -> "sda";
            case WIND_SPEED_KT -> "ws";
            case WIND_DIRECTION_DEG -> "wd";
            case STATIC_AIR_TEMPERATURE_C -> "oat";
            case DISTANCE_NM -> "distance_nm";
            case BEARING_DEG -> "bearing";
            case SOURCE -> "type";
        };
    }
}
