package io.skyspy.runtime.replay;

/** How fast a recording is played. */
public sealed interface Speed {

    /**
     * That many times as fast as it was recorded.
     *
     * @param factor more than 0; 1 is real time
     */
    record Times(double factor) implements Speed {
        public Times {
            if (!(factor > 0) || factor > 1e6) {
                throw new IllegalArgumentException("a speed must be more than 0 and at most a million, not " + factor);
            }
        }
    }

    /** As fast as the broker takes it. */
    record Max() implements Speed {}

    /**
     * Reads {@code max}, or a factor as in {@code 1} or {@code 2.5}.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static Speed parse(String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("max")) {
            return new Max();
        }
        double factor;
        try {
            factor = Double.parseDouble(stripped);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a speed is a number, as 1 or 10, or max; not " + text, notANumber);
        }
        return new Times(factor);
    }
}
