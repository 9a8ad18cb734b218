package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.EmergencyState;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is versioned of an aircraft, one by one: every value that a delta can carry.
 *
 * <p>Values are rounded to what clients are sent, so that a change too small to be seen is no change. What changes with every
 * frame (message count and rate, signal, age) is no field: it travels with full lists only. The order is part of resume tokens: add at the
 * end.
 */
@SuppressWarnings("ImmutableEnumChecker") // the readers are method references without state
public enum Field {
    CALLSIGN(AircraftState::getCallsign),
    REGISTRATION(AircraftState::getRegistration),
    TYPE_CODE(AircraftState::getTypeCode),
    /** State of registry, ISO 3166. */
    COUNTRY(AircraftState::getCountry),
    CATEGORY(AircraftState::getCategory),
    SQUAWK(AircraftState::getSquawk),
    /** True for the squawks 7500, 7600, 7700 and for a declared emergency; never absent. */
    EMERGENCY(Field::emergency),
    /** True when known to be military; never absent. */
    MILITARY(state -> Boolean.TRUE.equals(state.getMilitary())),
    ALERT(AircraftState::getAlert),
    IDENT(AircraftState::getIdent),
    /** Degrees to 6 decimals, about 0.1 m. */
    LATITUDE_DEG(state -> rounded(state.getLatitudeDeg(), 1e6)),
    LONGITUDE_DEG(state -> rounded(state.getLongitudeDeg(), 1e6)),
    ON_GROUND(AircraftState::getOnGround),
    ALTITUDE_BARO_FT(AircraftState::getAltitudeBaroFt),
    ALTITUDE_GEOM_FT(AircraftState::getAltitudeGeomFt),
    /** Barometric altitude, else geometric; absent on the ground, where neither means much. */
    ALTITUDE_FT(Field::altitudeFt),
    GROUND_SPEED_KT(state -> rounded(state.getGroundSpeedKt(), 10)),
    TRACK_DEG(state -> rounded(state.getTrackDeg(), 100)),
    VERTICAL_RATE_BARO_FPM(AircraftState::getVerticalRateBaroFpm),
    VERTICAL_RATE_GEOM_FPM(AircraftState::getVerticalRateGeomFpm),
    /** Barometric vertical rate, else geometric. */
    VERTICAL_RATE_FPM(state -> orElse(state.getVerticalRateBaroFpm(), state.getVerticalRateGeomFpm())),
    HEADING_MAG_DEG(state -> rounded(state.getHeadingMagDeg(), 100)),
    HEADING_TRUE_DEG(state -> rounded(state.getHeadingTrueDeg(), 100)),
    IAS_KT(AircraftState::getIasKt),
    TAS_KT(AircraftState::getTasKt),
    MACH(state -> rounded(state.getMach(), 1000)),
    ROLL_DEG(state -> rounded(state.getRollDeg(), 100)),
    TRACK_RATE_DEG_PER_S(state -> rounded(state.getTrackRateDegPerS(), 100)),
    SELECTED_ALTITUDE_MCP_FT(AircraftState::getSelectedAltitudeMcpFt),
    SELECTED_ALTITUDE_FMS_FT(AircraftState::getSelectedAltitudeFmsFt),
    SELECTED_HEADING_DEG(state -> rounded(state.getSelectedHeadingDeg(), 100)),
    QNH_HPA(state -> rounded(state.getQnhHpa(), 10)),
    /** Engaged autopilot modes; absent when none is known to be engaged. */
    NAV_MODES(state -> state.getNavModes().isEmpty() ? null : List.copyOf(state.getNavModes())),
    ADSB_VERSION(AircraftState::getAdsbVersion),
    NIC(AircraftState::getNic),
    CONTAINMENT_RADIUS_M(AircraftState::getContainmentRadiusM),
    NIC_BARO(AircraftState::getNicBaro),
    NAC_P(AircraftState::getNacP),
    NAC_V(AircraftState::getNacV),
    SIL(AircraftState::getSil),
    GVA(AircraftState::getGva),
    SDA(AircraftState::getSda),
    WIND_SPEED_KT(state -> rounded(state.getWindSpeedKt(), 1)),
    WIND_DIRECTION_DEG(state -> rounded(state.getWindDirectionDeg(), 1)),
    STATIC_AIR_TEMPERATURE_C(state -> rounded(state.getStaticAirTemperatureC(), 10)),
    /** Nautical miles to one decimal. */
    DISTANCE_NM(state -> rounded(state.getDistanceNm(), 10)),
    BEARING_DEG(state -> rounded(state.getBearingDeg(), 10)),
    SOURCE(AircraftState::getSource),
    /** Feet, as the aircraft broadcasts it. */
    GEOMETRIC_MINUS_BAROMETRIC_FT(AircraftState::getGeometricMinusBarometricFt),
    /** What ACAS tells the pilots: an {@link Advisory}. */
    RESOLUTION_ADVISORY(state -> Advisory.of(state.getResolutionAdvisory()));

    private static final Field[] VALUES = values();

    private final Function<AircraftState, @Nullable Object> reader;

    Field(Function<AircraftState, @Nullable Object> reader) {
        this.reader = reader;
    }

    /** The value in that state: a string, number, boolean, enum, list of strings or {@link Advisory}; null when unknown. */
    public @Nullable Object of(AircraftState state) {
        return reader.apply(state);
    }

    /** The fields whose values differ; may be changed by the caller. */
    static Set<Field> differing(AircraftState one, AircraftState other) {
        Set<Field> differing = EnumSet.noneOf(Field.class);
        for (Field field : VALUES) {
            if (!Objects.equals(field.of(one), field.of(other))) {
                differing.add(field);
            }
        }
        return differing;
    }

    private static boolean emergency(AircraftState state) {
        String squawk = state.getSquawk();
        EmergencyState declared = state.getEmergency();
        return "7500".equals(squawk)
                || "7600".equals(squawk)
                || "7700".equals(squawk)
                || declared == EmergencyState.GENERAL
                || declared == EmergencyState.NO_COMMUNICATIONS
                || declared == EmergencyState.UNLAWFUL_INTERFERENCE
                || declared == EmergencyState.DOWNED;
    }

    private static @Nullable Integer altitudeFt(AircraftState state) {
        return Boolean.TRUE.equals(state.getOnGround())
                ? null
                : orElse(state.getAltitudeBaroFt(), state.getAltitudeGeomFt());
    }

    private static @Nullable Integer orElse(@Nullable Integer value, @Nullable Integer otherwise) {
        return value == null ? otherwise : value;
    }

    /** Absent, too, when not a number: JSON has no way to say so. */
    private static @Nullable Double rounded(@Nullable Number value, double steps) {
        if (value == null || !Double.isFinite(value.doubleValue())) {
            return null;
        }
        double result = Math.rint(value.doubleValue() * steps) / steps;
        return result == 0 ? 0.0 : result; // no negative zero
    }
}
