package io.skyspy.streams.safety;

import java.time.Duration;

/** Refuses settings that cannot be, with their key and value. */
final class Require {
    private static final String PREFIX = "skyspy.streams.safety.";

    private Require() {}

    static void positive(String key, Duration value) {
        met(value.isPositive(), key + " must be more than 0", value);
    }

    static void positive(String key, double value) {
        met(value > 0, key + " must be more than 0", value);
    }

    static void notNegative(String key, double value) {
        met(value >= 0, key + " must be 0 or more", value);
    }

    static void met(boolean met, String rule, Object value) {
        if (!met) {
            throw new IllegalArgumentException(PREFIX + rule + ", but is " + value);
        }
    }
}
