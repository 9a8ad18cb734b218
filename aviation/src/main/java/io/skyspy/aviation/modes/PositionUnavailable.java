package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * An aircraft without a position (type code 0). ME bits: 6–7 surveillance status, 9–20 altitude code.
 *
 * @see "RTCA DO-260B"
 */
public record PositionUnavailable(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 8);
    }

    public SurveillanceStatus surveillanceStatus() {
        return SurveillanceStatus.of(Bits.uint(me(), 6, 7));
    }

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode12(Bits.uint(me(), 9, 20));
    }
}
