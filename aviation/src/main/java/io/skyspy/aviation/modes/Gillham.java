package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * Gillham's altitude code: a Gray count of 500 ft in D2 D4 A1 A2 A4 B1 B2 B4 and of 100 ft in C1 C2 C4.
 *
 * <p>The 100 ft count runs 1 to 5 upwards in even steps of 500 ft and downwards in odd ones, so that one bit changes per
 * 100 ft.
 *
 * @see "ICAO Annex 10 Volume IV, appendix to chapter 3"
 */
final class Gillham {
    private static final int LOWEST_FT = -1300;

    private Gillham() {}

    /** Altitude in ft from an AC code with M = Q = 0; empty when the 100 ft count is none. */
    static OptionalInt decode(int code13) {
        long ac = Bits.field(code13, 1, 13);
        int hundreds = ungray(bits(ac, 1, 3, 5));
        if (hundreds == 0 || hundreds == 5 || hundreds == 6) {
            return OptionalInt.empty();
        }
        int fiveHundreds = ungray(bits(ac, 11, 13, 2, 4, 6, 8, 10, 12));
        int rising = hundreds == 7 ? 5 : hundreds;
        int count = fiveHundreds % 2 == 0 ? rising : 6 - rising;
        return OptionalInt.of(fiveHundreds * 500 + count * 100 + LOWEST_FT);
    }

    private static int bits(long ac, int... numbers) {
        int value = 0;
        for (int number : numbers) {
            value = value * 2 + Bits.uint(ac, number, number);
        }
        return value;
    }

    private static int ungray(int gray) {
        int value = gray ^ (gray >> 4);
        value ^= value >> 2;
        return value ^ (value >> 1);
    }
}
