package io.skyspy.simulator.feed;

import java.time.Duration;
import java.time.Instant;

/** Simulated time by the clock, so many times as fast; a clock that jumps ahead, as after sleep, is not made up for. */
final class SimulatedTime {
    private static final Duration LARGEST_JUMP = Duration.ofSeconds(2);

    private final double factor;
    private Instant clockWas;
    private Instant simulated;

    /** Begins at {@code start} when the clock says {@code clockIs}. */
    SimulatedTime(Instant start, Instant clockIs, double factor) {
        this.factor = factor;
        this.clockWas = clockIs;
        this.simulated = start;
    }

    Instant at(Instant clockIs) {
        Duration passed = Duration.between(clockWas, clockIs);
        clockWas = clockIs;
        if (passed.isPositive()) {
            Duration counted = passed.compareTo(LARGEST_JUMP) > 0 ? LARGEST_JUMP : passed;
            simulated = simulated.plusNanos((long) (counted.toNanos() * factor));
        }
        return simulated;
    }
}
