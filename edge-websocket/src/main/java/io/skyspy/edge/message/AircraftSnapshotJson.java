package io.skyspy.edge.message;

import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.EmergencyState;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An aircraft of a safety event or an alert, as it was then. What is unknown is left out. */
final class AircraftSnapshotJson {

    private AircraftSnapshotJson() {}

    /** In the names of the aircraft's own messages. */
    static void snapshot(JsonGenerator json, String name, @Nullable AircraftSnapshot seen) {
        if (seen == null) {
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("hex", seen.getIcao());
        Json.known(json, "flight", seen.getCallsign());
        Json.known(json, "r", seen.getRegistration());
        Json.known(json, "t", seen.getTypeCode());
        Json.known(json, "category", seen.getCategory());
        json.writeBooleanProperty("military", seen.getMilitary());
        Json.known(json, "squawk", seen.getSquawk());
        if (seen.getEmergency() != null) {
            json.writeStringProperty("emergency", name(seen.getEmergency()));
        }
        position(json, seen);
        Json.known(json, "alt_baro", Boolean.TRUE.equals(seen.getOnGround()) ? "ground" : seen.getAltitudeBaroFt());
        Json.known(json, "alt_geom", seen.getAltitudeGeomFt());
        Json.known(json, "alt", altitude(seen));
        Json.known(json, "on_ground", seen.getOnGround());
        Json.known(json, "gs", rounded(seen.getGroundSpeedKt(), 10));
        Json.known(json, "track", rounded(seen.getTrackDeg(), 100));
        Json.known(json, "baro_rate", seen.getVerticalRateBaroFpm());
        Json.known(json, "geom_rate", seen.getVerticalRateGeomFpm());
        Json.known(json, "nav_altitude_mcp", seen.getSelectedAltitudeFt());
        Json.known(json, "distance_nm", rounded(seen.getDistanceNm(), 10));
        Json.known(json, "bearing", rounded(seen.getBearingDeg(), 10));
        Json.known(json, "rssi", rounded(seen.getSignalDbfs(), 10));
        Json.timestamp(json, seen.getAt());
        json.writeEndObject();
    }

    /** Where it was and how it flew, among the details of an event. */
    static void whereabouts(JsonGenerator json, AircraftSnapshot seen) {
        Json.known(json, "altitude", altitude(seen));
        if (seen.getLatitudeDeg() != null && seen.getLongitudeDeg() != null) {
            json.writeObjectPropertyStart("position");
            position(json, seen);
            json.writeEndObject();
        }
        motion(json, seen);
    }

    /** One of two that came close. */
    static void party(JsonGenerator json, String name, @Nullable AircraftSnapshot seen) {
        if (seen == null) {
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("icao", seen.getIcao());
        Json.known(json, "callsign", seen.getCallsign());
        Json.known(json, "alt", altitude(seen));
        motion(json, seen);
        json.writeEndObject();
    }

    private static void motion(JsonGenerator json, AircraftSnapshot seen) {
        position(json, seen);
        Json.known(json, "gs", rounded(seen.getGroundSpeedKt(), 10));
        Json.known(json, "track", rounded(seen.getTrackDeg(), 100));
        Integer baro = seen.getVerticalRateBaroFpm();
        Json.known(json, "vr", baro == null ? seen.getVerticalRateGeomFpm() : baro);
    }

    /** Degrees to 6 decimals, about 0.1 m. */
    private static void position(JsonGenerator json, AircraftSnapshot seen) {
        Json.known(json, "lat", rounded(seen.getLatitudeDeg(), 1_000_000));
        Json.known(json, "lon", rounded(seen.getLongitudeDeg(), 1_000_000));
    }

    /** readsb's names of emergency states. */
    static String name(EmergencyState state) {
        return switch (state) {
            case NONE -> "none";
            case GENERAL -> "general";
            case LIFEGUARD -> "lifeguard";
            case MINIMUM_FUEL -> "minfuel";
            case NO_COMMUNICATIONS -> "nordo";
            case UNLAWFUL_INTERFERENCE -> "unlawful";
            case DOWNED -> "downed";
            case RESERVED -> "reserved";
        };
    }

    /** To so many parts of one; null stays null. */
    static @Nullable Double rounded(@Nullable Number value, int parts) {
        return value == null || !Double.isFinite(value.doubleValue())
                ? null
                : Math.rint(value.doubleValue() * parts) / parts;
    }

    private static @Nullable Integer altitude(AircraftSnapshot seen) {
        Integer baro = seen.getAltitudeBaroFt();
        return baro == null ? seen.getAltitudeGeomFt() : baro;
    }
}
