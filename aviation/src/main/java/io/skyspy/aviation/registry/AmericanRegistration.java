package io.skyspy.aviation.registry;

import java.util.Optional;

/**
 * N-numbers, in the order of a dictionary in which letters come before digits: N1, N1A, N1AA … N1AZ, N1B … N10, N10A ….
 *
 * <p>One to five places, at most the last two letters, none of them I or O. Address A00001 is N1, ADF7C7 is N99999.
 *
 * @see "14 CFR part 47; address order as in the FAA's registry, which is public domain"
 */
final class AmericanRegistration {
    private static final int FIRST = 0xA00001;
    private static final int LAST = 0xADF7C7;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    /** Nothing, one letter, or a letter with another. */
    private static final int SUFFIXES = 1 + 24 * (1 + 24);
    /** Four places used: nothing, one letter or one digit follows. */
    private static final int AFTER_FOUR = 1 + 24 + 10;

    private static final int AFTER_THREE = SUFFIXES + 10 * AFTER_FOUR;
    private static final int AFTER_TWO = SUFFIXES + 10 * AFTER_THREE;
    private static final int AFTER_ONE = SUFFIXES + 10 * AFTER_TWO;

    private AmericanRegistration() {}

    static Optional<String> of(int address) {
        if (address < FIRST || address > LAST) {
            return Optional.empty();
        }
        int rest = address - FIRST;
        StringBuilder registration = new StringBuilder("N").append(1 + rest / AFTER_ONE);
        rest %= AFTER_ONE;
        for (int following : new int[] {AFTER_TWO, AFTER_THREE, AFTER_FOUR}) {
            if (rest < SUFFIXES) {
                return Optional.of(suffixed(registration, rest));
            }
            rest -= SUFFIXES;
            registration.append(rest / following);
            rest %= following;
        }
        return Optional.of(lastPlace(registration, rest));
    }

    private static String suffixed(StringBuilder registration, int suffix) {
        if (suffix > 0) {
            registration.append(LETTERS.charAt((suffix - 1) / 25));
            int second = (suffix - 1) % 25;
            if (second > 0) {
                registration.append(LETTERS.charAt(second - 1));
            }
        }
        return registration.toString();
    }

    private static String lastPlace(StringBuilder registration, int place) {
        if (place > 24) {
            registration.append(place - 25);
        } else if (place > 0) {
            registration.append(LETTERS.charAt(place - 1));
        }
        return registration.toString();
    }
}
