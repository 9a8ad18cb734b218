package io.skyspy.aviation.modes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An aircraft identification: the flight as in the flight plan, else the registration.
 *
 * @param text one to eight letters, digits and inner spaces
 */
public record Callsign(String text) {
    private static final String ALPHABET = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ##### ###############0123456789######";
    private static final int LETTERS = 8;

    public Callsign {
        if (text.isBlank() || text.length() > LETTERS || !onlyLetters(text)) {
            throw new IllegalArgumentException("Not an aircraft identification: " + text);
        }
    }

    /**
     * Reads eight letters of six bits each.
     *
     * @param word with the letters in bits 9 to 56, as in an ME or MB field
     * @return empty when there are only spaces, or a code that is no letter, digit or space
     * @see "ICAO Annex 10 Volume IV"
     */
    public static Optional<Callsign> decode(long word) {
        byte[] letters = new byte[LETTERS];
        int length = 0;
        for (int i = 0; i < LETTERS; i++) {
            int code = Bits.uint(word, 9 + 6 * i, 14 + 6 * i);
            letters[i] = (byte) ALPHABET.charAt(code);
            if (letters[i] == '#') {
                return Optional.empty();
            }
            if (letters[i] != ' ') {
                length = i + 1;
            }
        }
        return length == 0
                ? Optional.empty()
                : Optional.of(new Callsign(new String(letters, 0, length, StandardCharsets.ISO_8859_1)));
    }

    /** Whether bits 9 to 56 hold eight codes that are letters, digits or spaces. */
    public static boolean wellFormed(long word) {
        for (int bit = 9; bit < 57; bit += 6) {
            if (ALPHABET.charAt(Bits.uint(word, bit, bit + 5)) == '#') {
                return false;
            }
        }
        return true;
    }

    /** The 48 bits of the eight letters, padded with spaces, in the low bits. */
    public long encode() {
        long bits = 0;
        for (int i = 0; i < LETTERS; i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            bits = bits << 6 | ALPHABET.indexOf(letter);
        }
        return bits;
    }

    private static boolean onlyLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#' || ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
