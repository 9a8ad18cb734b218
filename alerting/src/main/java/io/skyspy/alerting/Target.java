package io.skyspy.alerting;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.EmergencyState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at: an aircraft as it is. Texts are in upper case.
 *
 * @param icao address, six hex digits, with a leading {@code ~} when it is not an ICAO one
 * @param callsign absent when unknown
 * @param squawk four octal digits; absent when unknown
 * @param typeCode ICAO type designator; absent when unknown
 * @param registration absent when unknown
 * @param category emitter category A0–D7; absent when unknown
 * @param military whether it is known to be military
 * @param emergency whether it squawks 7500, 7600 or 7700, or broadcasts the like; medical flights and low fuel are none
 * @param altitudeFt barometric altitude in feet; absent when unknown, and on the ground, where every aircraft would be a low one
 * @param distanceNm nautical miles from the receiver that heard it last; absent when unknown
 * @param speedKt ground speed in knots; absent when unknown
 * @param verticalRateFpm feet per minute, up positive; absent when unknown
 */
public record Target(
        String icao,
        @Nullable String callsign,
        @Nullable String squawk,
        @Nullable String typeCode,
        @Nullable String registration,
        @Nullable String category,
        boolean military,
        boolean emergency,
        @Nullable Double altitudeFt,
        @Nullable Double distanceNm,
        @Nullable Double speedKt,
        @Nullable Double verticalRateFpm) {

    /** What rules look at of that state. */
    public static Target of(AircraftState state) {
        Integer verticalRate = state.getVerticalRateBaroFpm() == null
                ? state.getVerticalRateGeomFpm()
                : state.getVerticalRateBaroFpm();
        return new Target(
                state.getIcao().toUpperCase(Locale.ROOT),
                upper(state.getCallsign()),
                state.getSquawk(),
                upper(state.getTypeCode()),
                upper(state.getRegistration()),
                upper(state.getCategory()),
                Boolean.TRUE.equals(state.getMilitary()),
                isEmergency(state.getSquawk(), state.getEmergency()),
                Boolean.TRUE.equals(state.getOnGround()) ? null : number(state.getAltitudeBaroFt()),
                number(state.getDistanceNm()),
                number(state.getGroundSpeedKt()),
                number(verticalRate));
    }

    private static @Nullable String upper(@Nullable String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Double number(@Nullable Number value) {
        return value == null ? null : value.doubleValue();
    }

    private static boolean isEmergency(@Nullable String squawk, @Nullable EmergencyState state) {
        return switch (squawk) {
            case "7500", "7600", "7700" -> true;
            case null, default ->
                switch (state) {
                    case GENERAL, NO_COMMUNICATIONS, UNLAWFUL_INTERFERENCE, DOWNED -> true;
                    case NONE, LIFEGUARD, MINIMUM_FUEL, RESERVED -> false;
                    case null -> false;
                };
        };
    }

    @Nullable
    String text(ConditionType type) {
        return switch (type) {
            case ICAO -> icao;
            case CALLSIGN -> callsign;
            case SQUAWK -> squawk;
            case TYPE -> typeCode;
            case REGISTRATION -> registration;
            case CATEGORY -> category;
            case OPERATOR, ALTITUDE, DISTANCE, SPEED, VERTICAL_RATE, MILITARY, EMERGENCY -> null;
        };
    }

    @Nullable
    Double number(ConditionType type) {
        return switch (type) {
            case ALTITUDE -> altitudeFt;
            case DISTANCE -> distanceNm;
            case SPEED -> speedKt;
            case VERTICAL_RATE -> verticalRateFpm;
            case SQUAWK -> squawk == null ? null : Numbers.parse(squawk);
            case ICAO, CALLSIGN, TYPE, REGISTRATION, CATEGORY, OPERATOR, MILITARY, EMERGENCY -> null;
        };
    }

    boolean flag(ConditionType type) {
        return switch (type) {
            case MILITARY -> military;
            case EMERGENCY -> emergency;
            case ICAO,
                    CALLSIGN,
                    SQUAWK,
                    ALTITUDE,
                    DISTANCE,
                    SPEED,
                    VERTICAL_RATE,
                    TYPE,
                    CATEGORY,
                    REGISTRATION,
                    OPERATOR -> false;
        };
    }
}
