package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * What the crew has told the autopilot, in the form of ADS-B version 1 (type code 29, subtype 0).
 *
 * <p>ME bits: 8–9 vertical source, 10 altitude is MSL, 12–13 altitude capability, 14–15 vertical mode, 16–25 target altitude,
 * 26–27 horizontal source, 28–36 target angle, 37 angle is a track, 38–39 horizontal mode, 52 ACAS not operational, 53 advisory
 * active, 54–56 emergency state.
 *
 * @see "RTCA DO-260A"
 */
public record TargetStateV1(long head, long tail) implements TargetStateAndStatus {
    private static final int LARGEST_ALTITUDE_CODE = 1010;

    /** Where a target comes from, and so what it means. */
    public enum Source {
        NONE,
        MCP_FCU,
        /** The altitude, heading or track is held. */
        HOLDING,
        FMS;

        private static final Source[] ALL = values();
    }

    public Source verticalSource() {
        return Source.ALL[Bits.uint(me(), 8, 9)];
    }

    /** Target altitude in ft, [-1000, 100000], LSB 100; empty without a source and for reserved codes. */
    public OptionalInt targetAltitudeFt() {
        int code = Bits.uint(me(), 16, 25);
        return verticalSource() == Source.NONE || code > LARGEST_ALTITUDE_CODE
                ? OptionalInt.empty()
                : OptionalInt.of(code * 100 - 1000);
    }

    /** Whether the target altitude is above mean sea level, else a flight level. */
    public boolean altitudeIsMsl() {
        return Bits.flag(me(), 10);
    }

    public Source horizontalSource() {
        return Source.ALL[Bits.uint(me(), 26, 27)];
    }

    /** Target heading or track in degrees clockwise from north, [0, 359]; empty without a source and for reserved codes. */
    public OptionalInt targetAngleDeg() {
        int code = Bits.uint(me(), 28, 36);
        return horizontalSource() == Source.NONE || code >= 360 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Whether the angle is a track, else a heading. */
    public boolean angleIsTrack() {
        return Bits.flag(me(), 37);
    }

    /** Or nothing is known against it. */
    @Override
    public boolean acasOperational() {
        return !Bits.flag(me(), 52);
    }

    public boolean advisoryActive() {
        return Bits.flag(me(), 53);
    }

    public EmergencyState emergency() {
        return EmergencyState.of(Bits.uint(me(), 54, 56));
    }
}
