package io.skyspy.aviation.acars;

import java.util.Arrays;
import java.util.Optional;

/** Four bytes in five printable characters, {@code !} to {@code u}, and {@code z} for four zeros. */
final class Ascii85 {

    private static final int FIRST = '!';
    private static final int LAST = 'u';

    private Ascii85() {}

    /** The bytes; empty when a character is none of the alphabet. */
    static Optional<byte[]> decode(String text) {
        String digits = text.replace("z", "!!!!!");
        byte[] bytes = new byte[digits.length() / 5 * 4 + 4];
        int length = 0;
        for (int i = 0; i < digits.length(); i += 5) {
            int count = Math.min(5, digits.length() - i);
            long value = 0;
            for (int k = 0; k < 5; k++) {
                int digit = k < count ? digits.charAt(i + k) : LAST;
                if (digit < FIRST || digit > LAST) {
                    return Optional.empty();
                }
                value = value * 85 + digit - FIRST;
            }
            for (int k = 0; k < count - 1; k++) {
                bytes[length++] = (byte) (value >>> (24 - 8 * k));
            }
        }
        return Optional.of(Arrays.copyOf(bytes, length));
    }
}
