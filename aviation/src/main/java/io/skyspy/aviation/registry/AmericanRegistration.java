package io.skyspy.aviation.registry;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

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

    private static final Pattern NUMBER =
            Pattern.compile("N[1-9]\\d{0,4}|N[1-9]\\d{0,3}[A-HJ-NP-Z]|N[1-9]\\d{0,2}[A-HJ-NP-Z]{2}");

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

    /** The address of an N-number, found by halving since addresses are in the order of the registrations; empty for anything else. */
    static OptionalInt address(String registration) {
        if (!NUMBER.matcher(registration).matches()) {
            return OptionalInt.empty();
        }
        String sought = ordered(registration);
        int low = FIRST;
        int high = LAST;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (of(middle).map(AmericanRegistration::ordered).orElse("").compareTo(sought) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return of(low).filter(registration::equals).isPresent() ? OptionalInt.of(low) : OptionalInt.empty();
    }

    /** Digits moved behind the letters of the alphabet, so that plain comparison gives the order of the addresses. */
    private static String ordered(String registration) {
        StringBuilder text = new StringBuilder(registration);
        for (int i = 1; i < text.length(); i++) {
            char place = text.charAt(i);
            text.setCharAt(i, place <= '9' ? (char) (place + 'a' - '0') : place);
        }
        return text.toString();
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
