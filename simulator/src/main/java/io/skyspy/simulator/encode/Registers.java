package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.Callsign;

/**
 * Comm-B registers whose content depends on the equipment only.
 *
 * @see "ICAO Doc 9871 tables A-2-16, A-2-23, A-2-32"
 */
public final class Registers {
    private Registers() {}

    /** BDS 1,0: data link capability of a level 2 transponder with Mode S specific services. */
    public static long dataLinkCapability() {
        return Field.uint(0x10, 1, 8)
                | Field.uint(5, 17, 23)
                | Field.flag(true, 25)
                | Field.flag(true, 33)
                | Field.flag(true, 35);
    }

    /** BDS 1,7: which registers are serviced; here 0,5 to 0,9, 2,0, 4,0, 5,0 and 6,0. */
    public static long commonUsage() {
        return Field.uint(0b11111, 1, 5)
                | Field.flag(true, 7)
                | Field.flag(true, 9)
                | Field.flag(true, 16)
                | Field.flag(true, 24);
    }

    /** BDS 2,0: aircraft identification. */
    public static long identification(Callsign callsign) {
        return Field.uint(0x20, 1, 8) | Field.uint(callsign.encode(), 9, 56);
    }
}
