package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * Operational status of something on the ground (type code 31, subtype 1).
 *
 * <p>Further ME bits: 11 position offset applied, 12 receives ADS-B on 1090 MHz (version 1: traffic display), 15 low power,
 * 16 receives UAT, 17–19 NACv, 20 NIC supplement C, 21–24 length and width, 33–40 antenna offset, 53 direction is a heading.
 *
 * @see "RTCA DO-260B 2.2.3.2.7.2.3.2"
 */
public record SurfaceStatus(long head, long tail) implements OperationalStatus {

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
    public OptionalInt lengthWidth() {
        return version() > 0 ? OptionalInt.of(Bits.uint(me(), 21, 24)) : OptionalInt.empty();
    }

    /** Antenna offset code, [0, 255]; 0 = none. Empty before version 2. */
    public OptionalInt antennaOffset() {
        return version() >= 2 ? OptionalInt.of(Bits.uint(me(), 33, 40)) : OptionalInt.empty();
    }

    /** Whether the direction in surface positions is a heading, else a track. */
    public boolean directionIsHeading() {
        return version() > 0 && Bits.flag(me(), 53);
    }
}
