package io.skyspy.aviation.registry;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Addresses given out in the order of registrations that end in three letters.
 *
 * @param firstAddress that of {@code first}
 * @param first registration whose last three letters are counted on from
 * @param last registration the block ends with
 * @param radix how many addresses there are for a letter: 26, or more and some without a registration
 */
record LetterBlock(int firstAddress, String first, String last, int radix) {
    private static final int LETTERS = 26;

    Optional<String> registration(int address) {
        int number = number(first) + address - firstAddress;
        if (address < firstAddress || number > number(last)) {
            return Optional.empty();
        }
        int third = number % radix;
        int second = number / radix % radix;
        int leading = number / radix / radix;
        if (third >= LETTERS || second >= LETTERS || leading >= LETTERS) {
            return Optional.empty();
        }
        return Optional.of(prefix() + (char) ('A' + leading) + (char) ('A' + second) + (char) ('A' + third));
    }

    /** The address of a registration written without dash; empty when it is none of this block. */
    OptionalInt address(String letters) {
        String prefix = prefix().replace("-", "");
        boolean fits = letters.length() == prefix.length() + 3
                && letters.startsWith(prefix)
                && letters.chars().skip(prefix.length()).allMatch(c -> c >= 'A' && c <= 'Z');
        if (!fits) {
            return OptionalInt.empty();
        }
        int number = number(letters);
        return number >= number(first) && number <= number(last)
                ? OptionalInt.of(firstAddress + number - number(first))
                : OptionalInt.empty();
    }

    private String prefix() {
        return first.substring(0, first.length() - 3);
    }

    private int number(String registration) {
        int number = 0;
        for (int i = registration.length() - 3; i < registration.length(); i++) {
            number = number * radix + registration.charAt(i) - 'A';
        }
        return number;
    }
}
