package io.skyspy.aviation.modes;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Operational status of something on the ground (type code 31, subtype 1).
 *
 * <p>Further ME bits: 11 position offset applied, 12 receives ADS-B on 1090 MHz (version 1: traffic display), 15 low power,
 * 16 receives UAT, 17–19 NACv, 20 NIC supplement C, 21–24 length and width, 33–40 antenna offset, 53 direction is a heading.
 *
 * @see "RTCA DO-260B"
 */
public record SurfaceStatus(long head, long tail) implements OperationalStatus {
    private static final double[] LENGTHS_M = {15, 15, 25, 25, 35, 35, 45, 45, 55, 55, 65, 65, 75, 75, 85, 85};
    private static final double[] WIDTHS_M = {11.5, 23, 28.5, 34, 33, 38, 39.5, 45, 45, 52, 59.5, 67, 72.5, 80, 80, 90};

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 56);
    }

    /** Whether the position is that of the reference point, not of the antenna. */
    public boolean positionOffsetApplied() {
        return Bits.flag(me(), 11);
    }

    /** Whether it receives ADS-B on 1090 MHz; version 1: has a traffic display. */
    public boolean receives1090() {
        return Bits.flag(me(), 12);
    }

    /** Whether it sends with less than 70 W, as ground vehicles do. */
    public boolean lowPower() {
        return Bits.flag(me(), 15);
    }

    /** Whether it receives UAT; from version 2 on. */
    public boolean receivesUat() {
        return version() >= 2 && Bits.flag(me(), 16);
    }

    /** NACv, [0, 4], above reserved; empty before version 2. */
    public OptionalInt nacV() {
        return version() >= 2 ? OptionalInt.of(Bits.uint(me(), 17, 19)) : OptionalInt.empty();
    }

    /** NIC supplement C; false before version 2. */
    public boolean nicSupplementC() {
        return version() >= 2 && Bits.flag(me(), 20);
    }

    /** Length and width class, [0, 15]; 0 = none in version 2, below 15 m long and 11.5 m wide before. Empty in version 0. */
    public OptionalInt lengthWidthCode() {
        return version() > 0 ? OptionalInt.of(Bits.uint(me(), 21, 24)) : OptionalInt.empty();
    }

    /** Upper bound of the length in m; empty when not told. */
    public OptionalDouble lengthM() {
        return upperBound(LENGTHS_M);
    }

    /** Upper bound of the width in m; empty when not told. */
    public OptionalDouble widthM() {
        return upperBound(WIDTHS_M);
    }

    /** Antenna right of the roll axis in m, [-6, 6], negative = left; empty when not told and before version 2. */
    public OptionalInt antennaRightM() {
        int code = Bits.uint(me(), 33, 35);
        if (version() < 2 || code == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(code < 4 ? -2 * code : 2 * (code - 4));
    }

    /** Antenna behind the nose in m, [2, 60]; empty when not told, already applied, or before version 2. */
    public OptionalInt antennaBehindNoseM() {
        int code = Bits.uint(me(), 36, 40);
        return version() < 2 || code < 2 ? OptionalInt.empty() : OptionalInt.of((code - 1) * 2);
    }

    /** Whether the direction in surface positions is a heading, else a track. */
    public boolean directionIsHeading() {
        return version() > 0 && Bits.flag(me(), 53);
    }

    private OptionalDouble upperBound(double[] bounds) {
        OptionalInt code = lengthWidthCode();
        return code.isEmpty() || (code.getAsInt() == 0 && version() >= 2)
                ? OptionalDouble.empty()
                : OptionalDouble.of(bounds[code.getAsInt()]);
    }
}
