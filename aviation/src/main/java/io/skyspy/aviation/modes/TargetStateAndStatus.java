package io.skyspy.aviation.modes;

/**
 * What the crew has told the autopilot (type code 29, BDS 6,2), in the form of ADS-B version 1 or 2. ME bits of both: 40–43 NACp, 44
 * NICbaro, 45–46 SIL, 51 IMF in ADS-R.
 *
 * @see "RTCA DO-260A; RTCA DO-260B"
 */
public sealed interface TargetStateAndStatus extends ExtendedSquitter permits TargetState, TargetStateV1 {

    @Override
    default boolean addressMark() {
        return Bits.flag(me(), 51);
    }

    /** NACp, [0, 11]; above are reserved. */
    default int nacP() {
        return Bits.uint(me(), 40, 43);
    }

    /** Whether the pressure altitude was checked against a second source. */
    default boolean nicBaro() {
        return Bits.flag(me(), 44);
    }

    /** SIL, [0, 3]. */
    default int sil() {
        return Bits.uint(me(), 45, 46);
    }

    /** Whether collision avoidance works; not whether it advises. */
    boolean acasOperational();
}
