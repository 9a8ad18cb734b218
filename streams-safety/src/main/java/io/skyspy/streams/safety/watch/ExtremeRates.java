package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Observation;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Climbs and descents faster than an aircraft of its class flies. The altitude must go along: a rate alone may be a wrong bit.
 *
 * @param thresholds from which rate on
 * @param sustained how long every rate must reach it
 * @param largestDisagreementFpm how far the rate may be from the one that the altitudes show
 */
public record ExtremeRates(PerClass thresholds, Duration sustained, int largestDisagreementFpm) implements Detector {
    private static final int MEDIUM_FROM_FPM = 1_000;
    private static final int HIGH_FROM_FPM = 2_000;

    @Override
    public Kind kind() {
        return Kind.EXTREME_VS;
    }

    @Override
    public Judgement judge(Observation now, RateHistory history) {
        int threshold = thresholds.of(now.who().aircraftClass());
        Integer rate = now.motion().verticalRateFpm();
        if (rate == null) {
            return Judgement.UNKNOWN;
        }
        if (threshold == 0 || now.motion().isOnGround() || Math.abs(rate) < threshold) {
            return Judgement.CLEAR;
        }
        long forMs = history.beyondForMs(now.atMs(), rate > 0 ? threshold : -threshold);
        if (forMs < sustained.toMillis()) {
            return Judgement.UNKNOWN;
        }
        OptionalDouble slope = history.slopeFpm();
        if (slope.isEmpty()) {
            return Judgement.UNKNOWN;
        }
        if (Math.abs(slope.getAsDouble() - rate) > largestDisagreementFpm) {
            return Judgement.CLEAR;
        }
        return new Judgement.Found(
                now.atMs() - forMs,
                now.atMs(),
                severity(Math.abs(rate) - threshold),
                "Extreme vertical speed: " + now.who().name() + (rate > 0 ? " climbing" : " descending") + " at "
                        + Math.abs(rate) + " fpm",
                new Evidence.Rate(rate, threshold));
    }

    private static Severity severity(int beyondFpm) {
        if (beyondFpm >= HIGH_FROM_FPM) {
            return Severity.HIGH;
        }
        return beyondFpm >= MEDIUM_FROM_FPM ? Severity.MEDIUM : Severity.LOW;
    }
}
