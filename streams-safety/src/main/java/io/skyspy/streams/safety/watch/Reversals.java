package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Optional;

/**
 * A climb that becomes a descent within seconds, or the other way round. It may be the answer to a resolution advisory, and is not
 * called one.
 *
 * @param thresholds from which change on
 * @param leastRateFpm both rates must be at least this
 * @param goAroundBelowFt below this altitude a descent that becomes a climb is a go-around
 */
public record Reversals(PerClass thresholds, int leastRateFpm, int goAroundBelowFt) implements Detector {
    private static final int MEDIUM_FROM_FPM = 4_000;
    /** Against a rate at least so old, so that noise does not count, */
    private static final long LEAST_AGE_MS = 4_000;
    /** and at most so old, so that a level-off does not. */
    private static final long MOST_AGE_MS = 15_000;

    @Override
    public Kind kind() {
        return Kind.VS_REVERSAL;
    }

    @Override
    public Judgement judge(Observation now, RateHistory history) {
        Integer rate = now.motion().verticalRateFpm();
        Integer altitude = now.motion().altitudeFt();
        int threshold = thresholds.of(now.who().aircraftClass());
        if (rate == null || altitude == null) {
            return Judgement.UNKNOWN;
        }
        boolean goAround = rate > 0 && altitude < goAroundBelowFt;
        if (threshold == 0 || now.motion().isOnGround() || goAround || Math.abs(rate) < leastRateFpm) {
            return Judgement.CLEAR;
        }
        Optional<RateHistory.Sample> before = opposite(now.atMs(), rate, history);
        if (before.isEmpty() || Math.abs(rate - before.get().rateFpm()) < threshold) {
            return Judgement.CLEAR;
        }
        int previous = before.get().rateFpm();
        return new Judgement.Found(
                now.atMs(),
                now.atMs(),
                Math.abs(rate - previous) >= MEDIUM_FROM_FPM ? Severity.MEDIUM : Severity.LOW,
                "Vertical speed reversal: " + now.who().name() + " from " + previous + " to " + rate + " fpm",
                new Evidence.Reversal(previous, rate, threshold));
    }

    /** An earlier sample that goes the other way fast enough. */
    private Optional<RateHistory.Sample> opposite(long nowMs, int rate, RateHistory history) {
        return history.fastestAgainst(rate, nowMs, LEAST_AGE_MS, MOST_AGE_MS)
                .filter(sample -> Math.abs(sample.rateFpm()) >= leastRateFpm);
    }
}
