package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.geo.Degrees;
import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.DoubleCodes;
import io.skyspy.aviation.modes.IntCodes;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * BDS 5,0: where the aircraft goes and how it turns.
 *
 * <p>Bits, each after a status bit, signed ones in two's complement: 2–11 roll, 13–23 true track, 25–34 ground speed, 36–45
 * track rate, 47–56 true airspeed.
 *
 * @see "ICAO Doc 9871 table A-2-80"
 */
public record Bds50TrackAndTurn(long mb) {
    private static final double STEEPEST_ROLL_DEG = 50;
    private static final int FASTEST_KT = 700;
    private static final int STRONGEST_WIND_KT = 250;
    /** 9.80665 m/s² in kt/s, in degrees. */
    private static final double TURN_DEG_S_KT = 1092.2;
    /** How far rolling into a turn, wind and delays take the rate from the steady one. */
    private static final double UNSTEADY_DEG_S = 2.5;

    private static final double ROLL_LSB_DEG = 45.0 / 256;
    private static final double TRACK_LSB_DEG = 90.0 / 512;
    private static final double RATE_LSB_DEG_S = 8.0 / 256;

    private static final DoubleCodes ROLLS_DEG =
            DoubleCodes.withStatus(11, code -> Fields.signed(code, 10) * ROLL_LSB_DEG);
    private static final DoubleCodes TRACKS_DEG =
            DoubleCodes.withStatus(12, code -> Degrees.normalised(Fields.signed(code, 11) * TRACK_LSB_DEG));
    private static final DoubleCodes RATES_DEG_S =
            DoubleCodes.withStatus(11, code -> Fields.signed(code, 10) * RATE_LSB_DEG_S);
    private static final IntCodes SPEEDS_KT = IntCodes.withStatus(11, code -> code * 2);

    static boolean fits(long mb) {
        return Fields.wellFormed(mb, 1, 11)
                && Fields.wellFormed(mb, 12, 23)
                && Fields.wellFormed(mb, 24, 34)
                && Fields.wellFormed(mb, 35, 45)
                && Fields.wellFormed(mb, 46, 56)
                && flies(mb);
    }

    /** Roll in degrees, [-90, 90), positive = right wing down, LSB 0.17578125. */
    public OptionalDouble rollDeg() {
        return ROLLS_DEG.decode(Bits.uint(mb, 1, 11));
    }

    /** True track in degrees clockwise from north, [0, 360), LSB 0.17578125. */
    public OptionalDouble trackDeg() {
        return TRACKS_DEG.decode(Bits.uint(mb, 12, 23));
    }

    /** Ground speed in kt, [0, 2046], LSB 2. */
    public OptionalInt groundSpeedKt() {
        return SPEEDS_KT.decode(Bits.uint(mb, 24, 34));
    }

    /** Rate of turn in degrees per second, [-16, 16), positive = right, LSB 0.03125. */
    public OptionalDouble trackRateDegPerS() {
        return RATES_DEG_S.decode(Bits.uint(mb, 35, 45));
    }

    /** True airspeed in kt, [0, 2046], LSB 2. */
    public OptionalInt trueAirspeedKt() {
        return SPEEDS_KT.decode(Bits.uint(mb, 46, 56));
    }

    private static boolean flies(long mb) {
        int groundSpeed = Bits.uint(mb, 25, 34) * 2;
        int airspeed = Bits.uint(mb, 47, 56) * 2;
        boolean bothSpeeds = Bits.flag(mb, 24) && Bits.flag(mb, 46);
        return saysEnough(mb)
                && Math.abs(Bits.signed(mb, 2, 11) * ROLL_LSB_DEG) <= STEEPEST_ROLL_DEG
                && groundSpeed <= FASTEST_KT
                && airspeed <= FASTEST_KT
                && (!bothSpeeds || Math.abs(groundSpeed - airspeed) <= STRONGEST_WIND_KT)
                && (!Bits.flag(mb, 46) || airspeed > 0)
                && turnFits(mb, Bits.flag(mb, 46) ? airspeed : groundSpeed);
    }

    /** In a steady turn the rate follows from roll and speed: g tan(roll) / v. */
    private static boolean turnFits(long mb, int speedKt) {
        if (!Bits.flag(mb, 1) || !Bits.flag(mb, 35) || speedKt == 0) {
            return true;
        }
        double steady = TURN_DEG_S_KT * Math.tan(Math.toRadians(Bits.signed(mb, 2, 11) * ROLL_LSB_DEG)) / speedKt;
        return Math.abs(Bits.signed(mb, 36, 45) * RATE_LSB_DEG_S - steady) <= UNSTEADY_DEG_S;
    }

    private static boolean saysEnough(long mb) {
        return Bits.flag(mb, 12) && (Bits.flag(mb, 24) || Bits.flag(mb, 46));
    }
}
