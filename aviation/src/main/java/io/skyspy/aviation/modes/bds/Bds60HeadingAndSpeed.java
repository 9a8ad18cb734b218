package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.atmosphere.StandardAtmosphere;
import io.skyspy.aviation.geo.Degrees;
import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.DoubleCodes;
import io.skyspy.aviation.modes.IntCodes;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * BDS 6,0: where the nose points and how fast the aircraft flies and climbs.
 *
 * <p>Bits, each after a status bit, signed ones in two's complement: 2–12 magnetic heading, 14–23 indicated airspeed, 25–34
 * Mach, 36–45 barometric vertical rate, 47–56 inertial vertical rate.
 *
 * @see "ICAO Doc 9871 table A-2-96"
 */
public record Bds60HeadingAndSpeed(long mb) {
    private static final int FASTEST_KT = 500;
    private static final double FASTEST_MACH = 1;
    /** Instrument error, and what changes between the two measurements. */
    private static final int AIRSPEED_ERROR_KT = 20;

    private static final int STEEPEST_FPM = 6000;
    /** More than twice what recordings show: the two rates lag each other in a beginning climb. */
    private static final int RATES_APART_FPM = 2000;

    private static final double SOUND_AT_SEA_LEVEL_KT = 661.47;
    /** Indicated airspeed by Mach and the speed of sound at sea level: 1 there, less the higher, with room for errors. */
    private static final double SHARE_AT_FL500 = 0.35;

    private static final double SHARE_BELOW_SEA_LEVEL = 1.08;
    private static final double HEADING_LSB_DEG = 90.0 / 512;
    private static final double MACH_LSB = 2.048 / 512;
    private static final int RATE_LSB_FPM = 32;

    private static final DoubleCodes HEADINGS_DEG =
            DoubleCodes.withStatus(12, code -> Degrees.normalised(Fields.signed(code, 11) * HEADING_LSB_DEG));
    private static final IntCodes SPEEDS_KT = IntCodes.withStatus(11, code -> code);
    private static final DoubleCodes MACHS = DoubleCodes.withStatus(11, code -> code * MACH_LSB);
    private static final IntCodes RATES_FPM = IntCodes.withStatus(11, code -> Fields.signed(code, 10) * RATE_LSB_FPM);

    static boolean fits(long mb) {
        return Fields.wellFormed(mb, 1, 12)
                && Fields.wellFormed(mb, 13, 23)
                && Fields.wellFormed(mb, 24, 34)
                && Fields.wellFormed(mb, 35, 45)
                && Fields.wellFormed(mb, 46, 56)
                && flies(mb);
    }

    /** Whether airspeed and Mach number belong together at a pressure altitude in ft; true when one is missing. */
    static boolean fitsAltitude(long mb, int altitudeFt) {
        if (!Bits.flag(mb, 13) || !Bits.flag(mb, 24)) {
            return true;
        }
        double expected = StandardAtmosphere.indicatedAirspeedKt(machNumber(mb), altitudeFt);
        return Math.abs(Bits.uint(mb, 14, 23) - expected) <= AIRSPEED_ERROR_KT;
    }

    /** Heading in degrees clockwise from magnetic north, [0, 360), LSB 0.17578125. */
    public OptionalDouble headingMagDeg() {
        return HEADINGS_DEG.decode(Bits.uint(mb, 1, 12));
    }

    /** Indicated airspeed in kt, [0, 1023]. */
    public OptionalInt indicatedAirspeedKt() {
        return SPEEDS_KT.decode(Bits.uint(mb, 13, 23));
    }

    /** Mach number, [0, 4.092], LSB 0.004. */
    public OptionalDouble mach() {
        return MACHS.decode(Bits.uint(mb, 24, 34));
    }

    /** Vertical rate from pressure in fpm, [-16384, 16352], LSB 32. */
    public OptionalInt verticalRateBaroFpm() {
        return RATES_FPM.decode(Bits.uint(mb, 35, 45));
    }

    /** Vertical rate from the inertial system in fpm, [-16384, 16352], LSB 32. */
    public OptionalInt verticalRateInertialFpm() {
        return RATES_FPM.decode(Bits.uint(mb, 46, 56));
    }

    private static boolean flies(long mb) {
        return Bits.flag(mb, 1)
                && (Bits.flag(mb, 13) || Bits.flag(mb, 24))
                && speedsFit(mb)
                && Math.abs(baroRate(mb)) <= STEEPEST_FPM
                && Math.abs(inertialRate(mb)) <= STEEPEST_FPM
                && (!Bits.flag(mb, 35)
                        || !Bits.flag(mb, 46)
                        || Math.abs(baroRate(mb) - inertialRate(mb)) <= RATES_APART_FPM);
    }

    private static boolean speedsFit(long mb) {
        boolean bothSpeeds = Bits.flag(mb, 13) && Bits.flag(mb, 24);
        int airspeed = Bits.uint(mb, 14, 23);
        double share = airspeed / (SOUND_AT_SEA_LEVEL_KT * machNumber(mb));
        return (!Bits.flag(mb, 13) || (airspeed > 0 && airspeed <= FASTEST_KT))
                && (!Bits.flag(mb, 24) || (machNumber(mb) > 0 && machNumber(mb) <= FASTEST_MACH))
                && (!bothSpeeds || (share > SHARE_AT_FL500 && share < SHARE_BELOW_SEA_LEVEL));
    }

    private static double machNumber(long mb) {
        return Bits.uint(mb, 25, 34) * MACH_LSB;
    }

    private static int baroRate(long mb) {
        return Bits.signed(mb, 36, 45) * RATE_LSB_FPM;
    }

    private static int inertialRate(long mb) {
        return Bits.signed(mb, 47, 56) * RATE_LSB_FPM;
    }
}
