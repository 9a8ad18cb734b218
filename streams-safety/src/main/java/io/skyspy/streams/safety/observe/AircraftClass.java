package io.skyspy.streams.safety.observe;

import org.jspecify.annotations.Nullable;

/** Kinds of aircraft that fly so differently that what alarms for one is everyday for the other. */
public enum AircraftClass {
    AIRLINER,
    GENERAL_AVIATION,
    ROTORCRAFT,
    GLIDER,
    FIGHTER,
    UAV;

    /** By emitter category; without one by who flies it and whether the callsign is an airline's. */
    static AircraftClass of(Identity who) {
        return switch (who.category()) {
            case "A7" -> ROTORCRAFT;
            case "B1", "B2", "B3", "B4" -> GLIDER;
            case "B6" -> UAV;
            case "A6" -> FIGHTER;
            case "A2", "A3", "A4", "A5" -> AIRLINER;
            case "A1" -> GENERAL_AVIATION;
            case null, default -> withoutCategory(who);
        };
    }

    private static AircraftClass withoutCategory(Identity who) {
        if (who.military()) {
            return FIGHTER;
        }
        return isAirline(who.callsign()) ? AIRLINER : GENERAL_AVIATION;
    }

    /** Three letters and a flight number. */
    private static boolean isAirline(@Nullable String callsign) {
        return callsign != null
                && callsign.length() > 3
                && callsign.substring(0, 3).chars().allMatch(Character::isLetter)
                && Character.isDigit(callsign.charAt(3));
    }
}
