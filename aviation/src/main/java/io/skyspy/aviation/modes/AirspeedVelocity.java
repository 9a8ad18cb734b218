package io.skyspy.aviation.modes;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Velocity through the air (type code 19, subtypes 3 and 4, BDS 0,9), sent when ground speed is not known.
 *
 * <p>ME bits: 9 intent change (IMF in TIS-B and ADS-R), 11–13 NACv, 14 heading valid, 15–24 heading, 25 airspeed is true, 26–35
 * airspeed, 36 rate source (1 = barometric), 37–46 vertical rate, 49–56 geometric minus barometric altitude. Airspeed: 0 =
 * none, else (code - 1) × 1 kt, in subtype 4 (supersonic) × 4 kt.
 *
 * @see "RTCA DO-260B"
 */
public record AirspeedVelocity(long head, long tail) implements ExtendedSquitter {

    private static final DoubleCodes HEADINGS_DEG = DoubleCodes.withStatus(11, code -> code * 360.0 / 1024);
    private static final IntCodes SUBSONIC_KT = IntCodes.of(10, code -> VelocityFields.signed(code, 10, 1));
    private static final IntCodes SUPERSONIC_KT = IntCodes.of(10, code -> VelocityFields.signed(code, 10, 4));

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 9);
    }

    /** Whether the airspeed has LSB 4 kt. */
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

    /** Vertical rate in fpm, positive = up, LSB 64. */
    public OptionalInt verticalRateFpm() {
        return VelocityFields.verticalRateFpm(me());
    }

    /** Whether the vertical rate is barometric, else geometric. */
    public boolean verticalRateIsBarometric() {
        return Bits.flag(me(), 36);
    }

    /** Height above the ellipsoid minus pressure altitude in ft, LSB 25. */
    public OptionalInt geometricMinusBarometricFt() {
        return VelocityFields.geometricMinusBarometricFt(me());
    }

    /** NACv (NUCr in version 0), [0, 4]; above are reserved. */
    public int nacV() {
        return Bits.uint(me(), 11, 13);
    }

    private boolean airspeedIsTrue() {
        return Bits.flag(me(), 25);
    }

    private OptionalInt airspeedKt() {
        return (supersonic() ? SUPERSONIC_KT : SUBSONIC_KT).decode(Bits.uint(me(), 26, 35));
    }
}
