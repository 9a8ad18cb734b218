package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * Gillham's altitude code: a Gray count of 500 ft in D2 D4 A1 A2 A4 B1 B2 B4 and of 100 ft in C1 C2 C4.
 *
 * <p>The 100 ft count runs 1 to 5 upwards in even steps of 500 ft and downwards in odd ones, so that one bit changes per
 * 100 ft.
 *
 * @see "ICAO Annex 10 Volume IV"
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

    /** The AC code with M = Q = 0 for an altitude in ft, [-1200, 126700], to the nearest 100 ft. */
    static int encode(int altitudeFt) {
        int count = Math.floorDiv(altitudeFt - LOWEST_FT + 50, 100) - 1;
        int fiveHundreds = Math.floorDiv(count, 5);
        if (count < 0 || fiveHundreds > 0xFF) {
            throw new IllegalArgumentException("Not an altitude that Gillham's code can express: " + altitudeFt);
        }
        int rising = fiveHundreds % 2 == 0 ? count % 5 + 1 : 5 - count % 5;
        int hundreds = rising == 5 ? 7 : rising;
        return spread(hundreds ^ (hundreds >> 1), 1, 3, 5)
                | spread(fiveHundreds ^ (fiveHundreds >> 1), 11, 13, 2, 4, 6, 8, 10, 12);
    }

    /** The opposite of {@link #bits}, in 13 bits. */
    private static int spread(int value, int... numbers) {
        int code = 0;
        for (int i = 0; i < numbers.length; i++) {
            code |= (value >> (numbers.length - 1 - i) & 1) << (13 - numbers[i]);
        }
        return code;
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
