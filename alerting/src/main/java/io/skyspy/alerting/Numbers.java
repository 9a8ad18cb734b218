package io.skyspy.alerting;

import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class Numbers {
    private static final int LONGEST = 24;

    private Numbers() {}

    /** The number written there, finite and never −0; absent when there is none. */
    static @Nullable Double parse(String text) {
        String number = text.strip();
        // Java also reads 0x1p3, 1d and NaN, which are no numbers to people
        if (number.length() > LONGEST
                || !number.chars().allMatch(c -> "+-.eE".indexOf(c) >= 0 || (c >= '0' && c <= '9'))) {
            return null;
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? (Double) (value + 0.0) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
