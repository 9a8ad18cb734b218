package io.skyspy.simulator.encode;

import java.util.OptionalInt;

/**
 * The second half of a velocity squitter: vertical rate, and how far geometric altitude is above barometric.
 *
 * <pre>
 * 36 rate is barometric   37 descending   38–46 rate (64 fpm, 0 = absent)   49 below   50–56 difference (25 ft, 0 = absent)
 * </pre>
 *
 * @param barometric source of the rate
 * @param rateFpm [-32640, 32640], sent to the nearest 64 and then at most ±32576 (one step is kept for "more")
 * @param geometricAboveBaroFt sent to the nearest 25 and then at most ±3125
 */
public record VerticalMotion(boolean barometric, OptionalInt rateFpm, OptionalInt geometricAboveBaroFt) {
    private static final int LARGEST_RATE = 509;
    private static final int LARGEST_DIFFERENCE = 125;

    long payload() {
        return Field.flag(barometric, 36)
                | signAndMagnitude(rateFpm, 64, LARGEST_RATE, 37, 46)
                | signAndMagnitude(geometricAboveBaroFt, 25, LARGEST_DIFFERENCE, 49, 56);
    }

    private static long signAndMagnitude(OptionalInt value, int step, int largest, int signBit, int lastBit) {
        if (value.isEmpty()) {
            return 0;
        }
        long steps = Math.min(largest, Math.round(Math.abs(value.getAsInt()) / (double) step));
        return Field.flag(value.getAsInt() < 0, signBit) | Field.uint(steps + 1, signBit + 1, lastBit);
    }
}
