package io.skyspy.streams.safety.incident;

import io.skyspy.aviation.modes.EmergencyState;
import org.jspecify.annotations.Nullable;

/** The numbers an incident rests on. */
public sealed interface Evidence {

    /** A code that was set, or a state that was broadcast. */
    record Code(@Nullable String squawk, @Nullable EmergencyState emergency) implements Evidence {}

    /** A vertical rate that reaches the threshold; both in feet per minute. */
    record Rate(int verticalRateFpm, int thresholdFpm) implements Evidence {}

    /** A climb that became a descent, or the other way round, by at least the threshold; all in feet per minute. */
    record Reversal(int previousFpm, int currentFpm, int thresholdFpm) implements Evidence {}

    /**
     * What TCAS told a crew to do.
     *
     * @param text in words
     * @param source how it was heard
     * @param threat where the intruder is, as far as TCAS said
     */
    record Advice(String text, String source, @Nullable Threat threat) implements Evidence {}

    /** An intruder as TCAS measured it; what it did not tell is absent. */
    record Threat(
            @Nullable String icao,
            @Nullable Integer altitudeFt,
            @Nullable Float rangeNm,
            @Nullable Float bearingDeg) {}

    /**
     * How two aircraft stand to each other.
     *
     * @param horizontalNm distance now, 0 or more
     * @param verticalFt distance now, 0 or more
     * @param closureRateKt how fast the horizontal distance shrinks; negative when it grows
     * @param timeToCpaS until the closest point of approach, [0, look-ahead]; 0 when it has been passed
     * @param cpaHorizontalNm distance there
     * @param cpaVerticalFt distance there
     * @param mixedAltitudes whether a barometric altitude was compared with a geometric one
     */
    record Approach(
            double horizontalNm,
            double verticalFt,
            double closureRateKt,
            double timeToCpaS,
            double cpaHorizontalNm,
            double cpaVerticalFt,
            boolean mixedAltitudes)
            implements Evidence {}
}
