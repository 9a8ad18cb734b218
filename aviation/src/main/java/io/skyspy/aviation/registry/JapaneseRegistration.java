package io.skyspy.aviation.registry;

import java.util.Optional;

/**
 * JA and four places: digits first, letters from the second place on at the earliest, none of them I or O.
 *
 * <p>Address 840000 is JA0000. Found out from published pairs of address and registration.
 */
final class JapaneseRegistration {
    private static final int FIRST = 0x840000;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int AFTER_THREE = 10 + 24;
    private static final int AFTER_TWO = 10 * AFTER_THREE + 24 * 24;
    private static final int AFTER_ONE = 10 * AFTER_TWO + 24 * 24 * 24;

    private JapaneseRegistration() {}

    static Optional<String> of(int address) {
        int rest = address - FIRST;
        if (rest < 0 || rest >= 10 * AFTER_ONE) {
            return Optional.empty();
        }
        StringBuilder registration = new StringBuilder("JA").append(rest / AFTER_ONE);
        rest %= AFTER_ONE;
        int places = 3;
        for (int following : new int[] {AFTER_TWO, AFTER_THREE, 1}) {
            if (rest >= 10 * following) {
                return Optional.of(lettered(registration, rest - 10 * following, places));
            }
            registration.append(rest / following);
            rest %= following;
            places--;
        }
        return Optional.of(registration.toString());
    }

    private static String lettered(StringBuilder registration, int number, int places) {
        for (int unit = places == 3 ? 576 : places == 2 ? 24 : 1; unit > 0; unit /= 24) {
            registration.append(LETTERS.charAt(number / unit % 24));
        }
        return registration.toString();
    }
}
