package io.skyspy.simulator.traffic;

import java.util.random.RandomGenerator;

/**
 * A registration of the United States of the form N123AB and its address: registrations in alphabetical order, letters
 * before digits, are numbered from A00001.
 *
 * @param number the three digits, [100, 999]
 * @param letters index of the two letters in {@value #ALPHABET}, [0, 575]
 */
record AmericanRegistration(int number, int letters) {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LETTERS = 24;
    private static final int FIRST_ADDRESS = 0xA00001;
    /** N1, N1A, N1AA … N1ZZ: what comes before the next digit; then how many registrations begin with the digits so far. */
    private static final int WITHOUT_MORE_DIGITS = 1 + LETTERS + LETTERS * LETTERS;

    private static final int WITH_THREE_DIGITS = WITHOUT_MORE_DIGITS + 10 * (1 + LETTERS + 10);
    private static final int WITH_TWO_DIGITS = WITHOUT_MORE_DIGITS + 10 * WITH_THREE_DIGITS;
    private static final int WITH_ONE_DIGIT = WITHOUT_MORE_DIGITS + 10 * WITH_TWO_DIGITS;

    static AmericanRegistration draw(RandomGenerator random) {
        return new AmericanRegistration(random.nextInt(100, 1000), random.nextInt(LETTERS * LETTERS));
    }

    String text() {
        return "N" + number + ALPHABET.charAt(letters / LETTERS) + ALPHABET.charAt(letters % LETTERS);
    }

    int address() {
        return FIRST_ADDRESS
                + (number / 100 - 1) * WITH_ONE_DIGIT
                + WITHOUT_MORE_DIGITS
                + number / 10 % 10 * WITH_TWO_DIGITS
                + WITHOUT_MORE_DIGITS
                + number % 10 * WITH_THREE_DIGITS
                + 1
                + letters / LETTERS * (1 + LETTERS)
                + 1
                + letters % LETTERS;
    }
}
