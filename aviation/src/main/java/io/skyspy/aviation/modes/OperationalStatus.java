package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * What the sender can do and how good its data are (type code 31, BDS 6,5).
 *
 * <p>ME bits: 6–8 subtype (0 airborne, 1 surface), 9–24 capability class, 25–40 operational mode, 41–43 ADS-B version, 44
 * NIC supplement A, 45–48 NACp, 51–52 SIL, 54 directions are magnetic, 55 SIL supplement, 56 IMF in ADS-R. Version 0 fills
 * only the capability class. The version decides what other messages of this sender mean.
 *
 * @see "RTCA DO-260B"
 */
public sealed interface OperationalStatus extends ExtendedSquitter permits AirborneStatus, SurfaceStatus {

    /** ADS-B version, [0, 7]: 0 = DO-260, 1 = DO-260A, 2 = DO-260B, 3 = DO-260C, above reserved. */
    default int version() {
        return Bits.uint(me(), 41, 43);
    }

    /** NIC supplement A; false in version 0. */
    default boolean nicSupplementA() {
        return version() > 0 && Bits.flag(me(), 44);
    }

    /** NACp, [0, 11], above reserved; empty in version 0. */
    default OptionalInt nacP() {
        return fromVersion1(Bits.uint(me(), 45, 48));
    }

    /** SIL, [0, 3]; empty in version 0. */
    default OptionalInt sil() {
        return fromVersion1(Bits.uint(me(), 51, 52));
    }

    /** 1 when SIL is a probability per sample, 0 when per hour; empty before version 2. */
    default OptionalInt silSupplement() {
        return version() >= 2 ? OptionalInt.of(Bits.uint(me(), 55, 55)) : OptionalInt.empty();
    }

    /** SDA, [0, 3]: how likely the avionics send something false; empty before version 2. */
    default OptionalInt sda() {
        return version() >= 2 ? OptionalInt.of(Bits.uint(me(), 31, 32)) : OptionalInt.empty();
    }

    /** HRD: whether directions this sender gives are magnetic, else true. */
    default boolean directionsAreMagnetic() {
        return version() > 0 && Bits.flag(me(), 54);
    }

    /** Whether collision avoidance advises right now; false in version 0 and when the mode field is of a reserved kind. */
    default boolean advisoryActive() {
        return modeFlag(27);
    }

    /** Whether the pilot pressed the ident button. */
    default boolean ident() {
        return modeFlag(28);
    }

    /** Whether only one antenna is used; from version 2 on. */
    default boolean singleAntenna() {
        return version() >= 2 && modeFlag(30);
    }

    private boolean modeFlag(int bit) {
        return version() > 0 && Bits.uint(me(), 25, 26) == 0 && Bits.flag(me(), bit);
    }

    private OptionalInt fromVersion1(int value) {
        return version() > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
