package io.skyspy.streams.safety.incident;

import java.time.Duration;
import java.util.Map;

/**
 * How long incidents last and how often they are told.
 *
 * @param updateEvery shortest event time between two updates that bring only new numbers
 * @param clearAfter event time for which each kind must not be seen before it counts as over
 * @param mostActive incidents followed at once; more are refused
 * @param mostEnded ended incidents kept so that they can still be acknowledged; the oldest are forgotten
 */
public record LifeCycle(Duration updateEvery, Map<Kind, Duration> clearAfter, int mostActive, int mostEnded) {

    public LifeCycle {
        clearAfter = Map.copyOf(clearAfter);
    }

    long clearAfterMs(Kind kind) {
        return clearAfter.getOrDefault(kind, Duration.ZERO).toMillis();
    }
}
