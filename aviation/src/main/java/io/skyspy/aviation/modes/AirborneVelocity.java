package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * Velocity in the air, over ground or through the air (type code 19, subtypes 1 to 4, BDS 0,9).
 *
 * <p>ME bits: 9 intent change (IMF in TIS-B and ADS-R), 11–13 NACv, 36 rate source (1 = barometric), 37–46 vertical rate, 49–56 geometric
 * minus barometric altitude.
 *
 * @see "RTCA DO-260B"
 */
public sealed interface AirborneVelocity extends ExtendedSquitter permits GroundVelocity, AirspeedVelocity {

    @Override
    default boolean addressMark() {
        return Bits.flag(me(), 9);
    }

    /** Whether the speeds have LSB 4 kt. */
    boolean supersonic();

    /** Vertical rate in fpm, [-32640, 32640], positive = up, LSB 64; empty for code 0. */
    default OptionalInt verticalRateFpm() {
        return VelocityFields.VERTICAL_RATES_FPM.decode(Bits.uint(me(), 37, 46));
    }

    /** Whether the vertical rate is barometric, else geometric. */
    default boolean verticalRateIsBarometric() {
        return Bits.flag(me(), 36);
    }

    /** Height above the ellipsoid minus pressure altitude in ft, [-3150, 3150], LSB 25; empty for code 0. */
    default OptionalInt geometricMinusBarometricFt() {
        return VelocityFields.DIFFERENCES_FT.decode(Bits.uint(me(), 49, 56));
    }

    /** NACv (NUCr in version 0), [0, 4]; above are reserved. */
    default int nacV() {
        return Bits.uint(me(), 11, 13);
    }
}
