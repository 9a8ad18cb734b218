package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * Operational status of an aircraft in the air (type code 31, subtype 0).
 *
 * <p>Further ME bits: 11 collision avoidance (inverted in version 1), 12 receives ADS-B on 1090 MHz (version 1: traffic
 * display), 15 air-referenced velocity, 16 target state, 17–18 trajectory change, 19 receives UAT, 49–50 GVA (version 1:
 * barometric altitude quality), 53 NICbaro.
 *
 * @see "RTCA DO-260B"
 */
public record AirborneStatus(long head, long tail) implements OperationalStatus {

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 56);
    }

    /** Whether collision avoidance works; version 1 says so of aircraft that do not know, too. */
    public boolean acasOperational() {
        return version() >= 2 == Bits.flag(me(), 11);
    }

    /** Whether it receives ADS-B on 1090 MHz; version 1: has a traffic display. */
    public boolean receives1090() {
        return Bits.flag(me(), 12);
    }

    /** Whether it receives UAT; from version 2 on. */
    public boolean receivesUat() {
        return version() >= 2 && Bits.flag(me(), 19);
    }

    public boolean sendsAirReferencedVelocity() {
        return Bits.flag(me(), 15);
    }

    public boolean sendsTargetState() {
        return Bits.flag(me(), 16);
    }

    /** Trajectory change report capability, [0, 3]. */
    public int trajectoryChange() {
        return Bits.uint(me(), 17, 18);
    }

    /** GVA, [0, 3]: 1 = height within 150 m, 2 = within 45 m; empty before version 2. */
    public OptionalInt gva() {
        return version() >= 2 ? OptionalInt.of(Bits.uint(me(), 49, 50)) : OptionalInt.empty();
    }

    /** 1 when the pressure altitude was checked against a second source; empty in version 0. */
    public OptionalInt nicBaro() {
        return version() > 0 ? OptionalInt.of(Bits.uint(me(), 53, 53)) : OptionalInt.empty();
    }
}
