package io.skyspy.aviation.modes;

import java.util.Arrays;

/** Which single bit a damaged frame got wrong, from the remainder its parity leaves. */
final class Syndromes {
    static final int NONE_WRONG_ALONE = 0;

    /** The formats 11, 17 and 18 are told by the first five bits; a wrong one there means another format was sent. */
    private static final int FIRST_REPAIRABLE_BIT = 6;

    static final Syndromes SHORT = new Syndromes(Parity.SHORT_BYTES);
    static final Syndromes LONG = new Syndromes(Parity.LONG_BYTES);

    private final int[] sorted;
    private final byte[] bits;

    private Syndromes(int length) {
        int repairable = length * 8 - FIRST_REPAIRABLE_BIT + 1;
        long[] syndromeThenBit = new long[repairable];
        for (int i = 0; i < repairable; i++) {
            int bit = FIRST_REPAIRABLE_BIT + i;
            byte[] error = new byte[length];
            error[(bit - 1) / 8] = (byte) (0x80 >> ((bit - 1) % 8));
            syndromeThenBit[i] = (long) Parity.remainder(error, 0, length) << 8 | bit;
        }
        Arrays.sort(syndromeThenBit);
        sorted = new int[repairable];
        bits = new byte[repairable];
        for (int i = 0; i < repairable; i++) {
            sorted[i] = (int) (syndromeThenBit[i] >> 8);
            bits[i] = (byte) syndromeThenBit[i];
        }
    }

    /** The number of the wrong bit, counted from 1, or 0 when no single wrong bit explains the remainder. */
    int wrongBit(int remainder) {
        int found = Arrays.binarySearch(sorted, remainder);
        return found < 0 ? NONE_WRONG_ALONE : bits[found];
    }
}
