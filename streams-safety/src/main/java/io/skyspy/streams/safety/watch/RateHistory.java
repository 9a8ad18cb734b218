package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Vertical rates and altitudes of one aircraft over the last seconds. Not for concurrent use. */
public final class RateHistory {
    private static final long KEPT_MS = 20_000;
    /** Closer ones say nothing new; so 20 s are at most 41 samples. */
    private static final long SPACING_MS = 500;
    /** Altitudes come in steps of 25 or 100 ft: over a shorter time a rate made of them is noise. */
    private static final long SHORTEST_SLOPE_MS = 4_000;

    private static final double MS_PER_MINUTE = 60_000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * What was known at one moment.
     *
     * @param rateFpm up positive
     */
    record Sample(long atMs, int rateFpm, @Nullable Integer altitudeFt) {}

    void add(Observation now) {
        Motion motion = now.motion();
        Integer rate = motion.verticalRateFpm();
        Sample last = samples.peekLast();
        if (last != null && now.atMs() - last.atMs() > KEPT_MS) {
            samples.clear();
            last = null;
        }
        if (rate != null && (last == null || now.atMs() - last.atMs() >= SPACING_MS)) {
            samples.addLast(new Sample(now.atMs(), rate, motion.altitudeFt()));
        }
        samples.removeIf(sample -> sample.atMs() < now.atMs() - KEPT_MS);
    }

    /** The fastest sample the other way than a rate, among those at least and at most so old. */
    Optional<Sample> fastestAgainst(int rateFpm, long nowMs, long leastMs, long mostMs) {
        return samples.stream()
                .filter(sample -> nowMs - sample.atMs() >= leastMs && nowMs - sample.atMs() <= mostMs)
                .filter(sample -> Integer.signum(sample.rateFpm()) == -Integer.signum(rateFpm))
                .max(Comparator.comparingInt(sample -> Math.abs(sample.rateFpm())));
    }

    /** For how long every sample has been at or beyond a rate, in the direction of its sign; milliseconds. */
    long beyondForMs(long nowMs, int rateFpm) {
        long sinceMs = nowMs;
        for (Iterator<Sample> newest = samples.descendingIterator(); newest.hasNext(); ) {
            Sample sample = newest.next();
            boolean beyond = rateFpm > 0 ? sample.rateFpm() >= rateFpm : sample.rateFpm() <= rateFpm;
            if (!beyond) {
                break;
            }
            sinceMs = sample.atMs();
        }
        return nowMs - sinceMs;
    }

    /** The vertical rate in feet per minute that follows from the altitudes, as far as they reach back. */
    OptionalDouble slopeFpm() {
        Sample last = samples.peekLast();
        if (last == null || last.altitudeFt() == null) {
            return OptionalDouble.empty();
        }
        int altitude = last.altitudeFt();
        for (Iterator<Sample> newest = samples.descendingIterator(); newest.hasNext(); ) {
            Sample sample = newest.next();
            long overMs = last.atMs() - sample.atMs();
            if (sample.altitudeFt() != null && overMs >= SHORTEST_SLOPE_MS) {
                return OptionalDouble.of((altitude - sample.altitudeFt()) * MS_PER_MINUTE / overMs);
            }
        }
        return OptionalDouble.empty();
    }
}
