package io.skyspy.streams.aircraft.track;

import java.util.OptionalDouble;

/**
 * Registrations and the like as one number: up to ten of {@code A-Z}, {@code 0-9}, hyphen and plus, as digits of a number to the base 39,
 * which a {@code double} holds exactly.
 */
public final class ShortText {
    private static final int LONGEST = 10;
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+";
    private static final int BASE = SYMBOLS.length() + 1;

    private ShortText() {}

    /** The number of a text; empty when the text is empty, too long or has other characters. */
    public static OptionalDouble encode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int symbol = SYMBOLS.indexOf(text.charAt(i));
            if (symbol < 0) {
                return OptionalDouble.empty();
            }
            number = number * BASE + symbol + 1;
        }
        return OptionalDouble.of((double) number);
    }

    /** The text of a number that {@link #encode} made; what is no digit of such a number is left out. */
    public static String decode(double number) {
        StringBuilder text = new StringBuilder(LONGEST);
        for (long rest = (long) number; rest > 0; rest /= BASE) {
            int symbol = (int) (rest % BASE);
            if (symbol > 0) {
                text.append(SYMBOLS.charAt(symbol - 1));
            }
        }
        return text.reverse().toString();
    }
}
