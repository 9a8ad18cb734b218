package io.skyspy.aviation.modes;

import io.skyspy.aviation.cpr.CprFrame;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What radar saw, told roughly (DF18 with control field 3).
 *
 * <p>ME bits: 1 IMF, 2–3 surveillance status, 4–7 service volume, 8–19 altitude code, 20 track valid, 21–25 track, 26–31 ground
 * speed, 32 CPR format, 33–44 CPR latitude, 45–56 CPR longitude. There is no type code. The coordinates have 12 bits.
 *
 * @see "RTCA DO-260B; the field layout also in Virtual Radar Server's decoding tests"
 */
public record CoarseTisbPosition(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 1);
    }

    public SurveillanceStatus surveillanceStatus() {
        return SurveillanceStatus.of(Bits.uint(me(), 2, 3));
    }

    /** Number of the service volume the report is made for, [0, 15]. */
    public int serviceVolume() {
        return Bits.uint(me(), 4, 7);
    }

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode12(Bits.uint(me(), 8, 19));
    }

    /** True track in degrees clockwise from north, [0, 360), LSB 11.25; empty when the status bit is 0. */
    public OptionalDouble trackDeg() {
        return Bits.flag(me(), 20) ? OptionalDouble.of(Bits.uint(me(), 21, 25) * 11.25) : OptionalDouble.empty();
    }

    /** Ground speed in kt, [16, 1008], LSB 16 as in Virtual Radar Server's tests; empty for code 0. */
    public OptionalInt groundSpeedKt() {
        int code = Bits.uint(me(), 26, 31);
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code * 16);
    }

    /** The coordinates as 17 bits of which the last five are 0: the grid is the same, only coarser. */
    public CprFrame cpr() {
        return new CprFrame(false, cprOdd(), cprLatitude() << 5, cprLongitude() << 5);
    }

    public boolean cprOdd() {
        return Bits.flag(me(), 32);
    }

    /** Place within the latitude zone, [0, 4095]. */
    public int cprLatitude() {
        return Bits.uint(me(), 33, 44);
    }

    /** Place within the longitude zone, [0, 4095]. */
    public int cprLongitude() {
        return Bits.uint(me(), 45, 56);
    }
}
