package io.skyspy.aviation.modes;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Velocity through the air (type code 19, subtypes 3 and 4, BDS 0,9), sent when ground speed is not known.
 *
 * <p>ME bits: 14 heading valid, 15–24 heading, 25 airspeed is true, 26–35 airspeed. Airspeed: 0 = none, else (code - 1) × 1 kt, in
 * subtype 4 (supersonic) × 4 kt.
 *
 * @see "RTCA DO-260B"
 */
public record AirspeedVelocity(long head, long tail) implements AirborneVelocity {

    private static final DoubleCodes HEADINGS_DEG = DoubleCodes.withStatus(11, code -> code * 360.0 / 1024);
    private static final IntCodes SUBSONIC_KT = IntCodes.of(10, code -> VelocityFields.signed(code, 10, 1));
    private static final IntCodes SUPERSONIC_KT = IntCodes.of(10, code -> VelocityFields.signed(code, 10, 4));

    @Override
    public boolean supersonic() {
        return Bits.uint(me(), 6, 8) == 4;
    }

    /**
     * Heading in degrees clockwise from north, [0, 360), LSB 0.3515625; magnetic unless an operational status message says
     * true. Empty when the status bit is 0.
     */
    public OptionalDouble headingDeg() {
        return HEADINGS_DEG.decode(Bits.uint(me(), 14, 24));
    }

    /** Indicated airspeed in kt, [0, 4088]; empty when there is none or it is the true one. */
    public OptionalInt indicatedAirspeedKt() {
        return airspeedIsTrue() ? OptionalInt.empty() : airspeedKt();
    }

    /** True airspeed in kt, [0, 4088]; empty when there is none or it is the indicated one. */
    public OptionalInt trueAirspeedKt() {
        return airspeedIsTrue() ? airspeedKt() : OptionalInt.empty();
    }

    private boolean airspeedIsTrue() {
        return Bits.flag(me(), 25);
    }

    private OptionalInt airspeedKt() {
        return (supersonic() ? SUPERSONIC_KT : SUBSONIC_KT).decode(Bits.uint(me(), 26, 35));
    }
}
