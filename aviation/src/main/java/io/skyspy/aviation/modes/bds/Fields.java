package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;

/** Rules that hold for fields of every register. */
final class Fields {
    private Fields() {}

    /** Whether a field with a status bit before it is there, or absent as it must be: with only zeros behind the 0. */
    static boolean wellFormed(long mb, int statusBit, int lastBit) {
        return Bits.flag(mb, statusBit) || Bits.uint(mb, statusBit + 1, lastBit) == 0;
    }

    /** The two's complement number of a code of so many bits. */
    static int signed(int code, int bits) {
        return code << (32 - bits) >> (32 - bits);
    }

    static boolean zero(long mb, int first, int last) {
        return Bits.uint(mb, first, last) == 0;
    }
}
