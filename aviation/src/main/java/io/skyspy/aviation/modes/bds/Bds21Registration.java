package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import java.util.Optional;

/**
 * BDS 2,1: the registration painted on the aircraft, and the airline.
 *
 * <p>Bits: 1 registration valid, 2–43 seven letters, 44 airline valid, 45–56 two letters, as in BDS 2,0 with the hyphen.
 *
 * @see "ICAO Doc 9871 table A-2-33; frame A0000793AC45AB164C0000 of VH-VKI in rs1090's tests"
 */
public record Bds21Registration(long mb) {
    private static final String ALPHABET = "#ABCDEFGHIJKLMNOPQRSTUVWXYZ##### ############-##0123456789######";
    private static final int SHORTEST = 3;

    static boolean fits(long mb) {
        return Bits.flag(mb, 1)
                && registrationFits(mb)
                && Fields.wellFormed(mb, 44, 56)
                && (!Bits.flag(mb, 44) || (isLetter(mb, 45) && isLetter(mb, 51)));
    }

    /** Empty when not told or damaged. */
    public Optional<String> registration() {
        return Bits.flag(mb, 1) ? text(2, 7) : Optional.empty();
    }

    /** Two-letter designator of the airline; empty when not told or damaged. */
    public Optional<String> airline() {
        return Bits.flag(mb, 44) ? text(45, 2) : Optional.empty();
    }

    private Optional<String> text(int firstBit, int letters) {
        StringBuilder text = new StringBuilder(letters);
        for (int i = 0; i < letters; i++) {
            text.append(letter(mb, firstBit + 6 * i));
        }
        String trimmed = text.toString().strip();
        return trimmed.isEmpty() || trimmed.indexOf('#') >= 0 ? Optional.empty() : Optional.of(trimmed);
    }

    /** Letters, then only spaces. */
    private static boolean registrationFits(long mb) {
        int length = 0;
        for (int i = 0; i < 7; i++) {
            char letter = letter(mb, 2 + 6 * i);
            if (letter == '#' || (letter != ' ' && length < i)) {
                return false;
            }
            if (letter != ' ') {
                length = i + 1;
            }
        }
        return length >= SHORTEST;
    }

    private static boolean isLetter(long mb, int firstBit) {
        char letter = letter(mb, firstBit);
        return letter != '#' && letter != ' ' && letter != '-';
    }

    private static char letter(long mb, int firstBit) {
        return ALPHABET.charAt(Bits.uint(mb, firstBit, firstBit + 5));
    }
}
