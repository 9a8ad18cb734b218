package io.skyspy.aviation;

import java.util.HexFormat;
import java.util.OptionalInt;

/** The six hex digits of a 24-bit address. */
final class HexAddress {
    static final int LARGEST = 0xFF_FFFF;

    private static final HexFormat UPPER = HexFormat.of().withUpperCase();

    private HexAddress() {}

    static String text(int value) {
        return UPPER.toHexDigits(value, 6);
    }

    static OptionalInt parse(String text, int from) {
        if (text.length() - from != 6) {
            return OptionalInt.empty();
        }
        for (int i = from; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(HexFormat.fromHexDigits(text, from, text.length()));
    }

    static void check(int value) {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("An address has 24 bits, this does not fit: " + value);
        }
    }
}
