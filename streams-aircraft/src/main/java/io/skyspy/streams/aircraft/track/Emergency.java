package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.EmergencyState;
import java.util.List;

/** The emergency that follows from what an aircraft broadcasts and from its confirmed squawk. */
public final class Emergency {
    private static final List<EmergencyState> STATES = List.of(EmergencyState.values());
    private static final int UNLAWFUL = 07500;
    private static final int NO_COMMUNICATIONS = 07600;
    private static final int GENERAL = 07700;
    private static final long BROADCAST_VALID_MS = 60_000;

    private Emergency() {}

    /** The number a state is kept as. */
    public static int code(EmergencyState state) {
        return STATES.indexOf(state);
    }

    /** The state kept as that number. */
    public static EmergencyState of(double code) {
        return STATES.get((int) code);
    }

    /** A state the aircraft broadcasts counts before its squawk; one of them is enough. */
    static void derive(TrackFields fields, long nowMs) {
        fields.set(Field.EMERGENCY, code(state(fields, nowMs)), nowMs, 0);
    }

    private static EmergencyState state(TrackFields fields, long nowMs) {
        if (fields.hasSince(Field.BROADCAST_EMERGENCY, nowMs - BROADCAST_VALID_MS)
                && fields.get(Field.BROADCAST_EMERGENCY) != code(EmergencyState.NONE)) {
            return of(fields.get(Field.BROADCAST_EMERGENCY));
        }
        if (!fields.has(Field.SQUAWK)) {
            return EmergencyState.NONE;
        }
        return switch ((int) fields.get(Field.SQUAWK)) {
            case UNLAWFUL -> EmergencyState.UNLAWFUL_INTERFERENCE;
            case NO_COMMUNICATIONS -> EmergencyState.NO_COMMUNICATIONS;
            case GENERAL -> EmergencyState.GENERAL;
            default -> EmergencyState.NONE;
        };
    }
}
