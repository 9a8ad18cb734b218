package io.skyspy.edge.message;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.table.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What clients call the fields: readsb's names, where it has them, else the original product's. */
final class FieldNames {

    private static final Map<Field, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.CALLSIGN, "flight"),
            Map.entry(Field.REGISTRATION, "r"),
            Map.entry(Field.TYPE_CODE, "t"),
            Map.entry(Field.COUNTRY, "country"),
            Map.entry(Field.CATEGORY, "category"),
            Map.entry(Field.SQUAWK, "squawk"),
            Map.entry(Field.EMERGENCY, "emergency"),
            Map.entry(Field.MILITARY, "military"),
            Map.entry(Field.ALERT, "alert"),
            Map.entry(Field.IDENT, "spi"),
            Map.entry(Field.LATITUDE_DEG, "lat"),
            Map.entry(Field.LONGITUDE_DEG, "lon"),
            Map.entry(Field.ON_GROUND, "on_ground"),
            Map.entry(Field.ALTITUDE_BARO_FT, "alt_baro"),
            Map.entry(Field.ALTITUDE_GEOM_FT, "alt_geom"),
            Map.entry(Field.ALTITUDE_FT, "alt"),
            Map.entry(Field.GROUND_SPEED_KT, "gs"),
            Map.entry(Field.TRACK_DEG, "track"),
            Map.entry(Field.VERTICAL_RATE_BARO_FPM, "baro_rate"),
            Map.entry(Field.VERTICAL_RATE_GEOM_FPM, "geom_rate"),
            Map.entry(Field.VERTICAL_RATE_FPM, "vr"),
            Map.entry(Field.HEADING_MAG_DEG, "mag_heading"),
            Map.entry(Field.HEADING_TRUE_DEG, "true_heading"),
            Map.entry(Field.IAS_KT, "ias"),
            Map.entry(Field.TAS_KT, "tas"),
            Map.entry(Field.MACH, "mach"),
            Map.entry(Field.ROLL_DEG, "roll"),
            Map.entry(Field.TRACK_RATE_DEG_PER_S, "track_rate"),
            Map.entry(Field.SELECTED_ALTITUDE_MCP_FT, "nav_altitude_mcp"),
            Map.entry(Field.SELECTED_ALTITUDE_FMS_FT, "nav_altitude_fms"),
            Map.entry(Field.SELECTED_HEADING_DEG, "nav_heading"),
            Map.entry(Field.QNH_HPA, "nav_qnh"),
            Map.entry(Field.NAV_MODES, "nav_modes"),
            Map.entry(Field.ADSB_VERSION, "version"),
            Map.entry(Field.NIC, "nic"),
            Map.entry(Field.CONTAINMENT_RADIUS_M, "rc"),
            Map.entry(Field.NIC_BARO, "nic_baro"),
            Map.entry(Field.NAC_P, "nac_p"),
            Map.entry(Field.NAC_V, "nac_v"),
            Map.entry(Field.SIL, "sil"),
            Map.entry(Field.GVA, "gva"),
            Map.entry(Field.SDA, "sda"),
            Map.entry(Field.WIND_SPEED_KT, "ws"),
            Map.entry(Field.WIND_DIRECTION_DEG, "wd"),
            Map.entry(Field.STATIC_AIR_TEMPERATURE_C, "oat"),
            Map.entry(Field.DISTANCE_NM, "distance_nm"),
            Map.entry(Field.BEARING_DEG, "bearing"),
            Map.entry(Field.SOURCE, "type"),
            Map.entry(Field.GEOMETRIC_MINUS_BAROMETRIC_FT, "geom_minus_baro"),
            Map.entry(Field.RESOLUTION_ADVISORY, "acas_ra")));

    private static final Map<String, Field> FIELDS = fields();

    private FieldNames() {}

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        NAMES.forEach((field, name) -> fields.put(name, field));
        fields.put("is_military", Field.MILITARY);
        return fields;
    }

    /** The field that clients call that; empty when there is none. */
    static Optional<Field> named(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    static String of(Field field) {
        return requireNonNull(NAMES.get(field), field.name());
    }
}
