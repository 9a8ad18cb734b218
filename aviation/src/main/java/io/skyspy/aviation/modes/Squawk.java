package io.skyspy.aviation.modes;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Mode A code: four octal digits a controller assigns.
 *
 * @param code the digits A B C D as 12 bits, [0, 07777]
 */
public record Squawk(int code) {
    private static final int BIT_X = 0x40;
    private static final List<Optional<Squawk>> SQUAWKS =
            IntStream.range(0, 1 << 13).mapToObj(Squawk::read).toList();

    public Squawk {
        if (code < 0 || code > 07777) {
            throw new IllegalArgumentException("A squawk has four octal digits, this does not fit: " + code);
        }
    }

    /**
     * Reads the 13-bit identity field C1 A1 C2 A2 C4 A4 X B1 D1 B2 D2 B4 D4.
     *
     * @return empty when X, always sent as 0, is set: then the field is damaged
     * @see "ICAO Annex 10 Volume IV"
     */
    public static Optional<Squawk> fromIdentityField(int field) {
        return SQUAWKS.get(field);
    }

    private static Optional<Squawk> read(int field) {
        if ((field & BIT_X) != 0) {
            return Optional.empty();
        }
        long id = Bits.field(field, 1, 13);
        int a = Bits.uint(id, 6, 6) * 4 + Bits.uint(id, 4, 4) * 2 + Bits.uint(id, 2, 2);
        int b = Bits.uint(id, 12, 12) * 4 + Bits.uint(id, 10, 10) * 2 + Bits.uint(id, 8, 8);
        int c = Bits.uint(id, 5, 5) * 4 + Bits.uint(id, 3, 3) * 2 + Bits.uint(id, 1, 1);
        int d = Bits.uint(id, 13, 13) * 4 + Bits.uint(id, 11, 11) * 2 + Bits.uint(id, 9, 9);
        return Optional.of(new Squawk(a << 9 | b << 6 | c << 3 | d));
    }

    /** Reads four octal digits; empty for anything else. */
    public static Optional<Squawk> parse(String text) {
        if (text.length() != 4 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '7')) {
            return Optional.empty();
        }
        return Optional.of(new Squawk(Integer.parseInt(text, 8)));
    }

    /** The identity field that carries this code, 13 bits. */
    public int identityField() {
        long digits = Bits.field(code, 1, 12); // A4 A2 A1 B4 B2 B1 C4 C2 C1 D4 D2 D1
        int[] order = {9, 3, 8, 2, 7, 1, 0, 6, 12, 5, 11, 4, 10};
        int field = 0;
        for (int number : order) {
            field = field * 2 + (number == 0 ? 0 : Bits.uint(digits, number, number));
        }
        return field;
    }

    /** Four octal digits, as in {@code 7700}. */
    public String text() {
        return Integer.toOctalString(code | 0x1000).substring(1);
    }
}
