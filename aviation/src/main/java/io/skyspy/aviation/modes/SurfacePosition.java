package io.skyspy.aviation.modes;

import io.skyspy.aviation.cpr.CprFrame;
import java.util.OptionalDouble;

/**
 * Where something on the ground is (type codes 5 to 8, BDS 0,6).
 *
 * <p>ME bits: 6–12 movement, 13 track valid, 14–20 track, 21 time flag (IMF in TIS-B and ADS-R), 22 CPR format, 23–39 CPR
 * latitude, 40–56 CPR longitude.
 *
 * @see "RTCA DO-260B"
 */
public record SurfacePosition(long head, long tail) implements ExtendedSquitter {

    private static final DoubleCodes TRACKS_DEG = DoubleCodes.withStatus(8, code -> code * 360.0 / 128);

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 21);
    }

    /**
     * Ground speed in kt, [0, 175], lower end of the interval the code stands for; 175 = or more. Empty for code 0 and the
     * reserved codes above 124.
     */
    public OptionalDouble groundSpeedKt() {
        return SurfaceMovement.groundSpeedKt(Bits.uint(me(), 6, 12));
    }

    /**
     * True track in degrees clockwise from north, [0, 360), LSB 2.8125. Empty when the status bit is 0. An operational
     * status message may announce that it is a heading.
     */
    public OptionalDouble trackDeg() {
        return TRACKS_DEG.decode(Bits.uint(me(), 13, 20));
    }

    /** Whether the position is that of a tenth of a UTC second; false where TIS-B and ADS-R have IMF. */
    public boolean utcSynchronised() {
        return Bits.flag(me(), 21) && !source().hasAddressMark();
    }

    public CprFrame cpr() {
        return new CprFrame(true, Bits.flag(me(), 22), Bits.uint(me(), 23, 39), Bits.uint(me(), 40, 56));
    }
}
