package io.skyspy.simulator.feed;

import java.time.Duration;
import java.time.Instant;

/** How many frames a steady rate allows as time passes; at most those of one second at once. */
final class Allowance {
    private final int rate;
    private Instant since;
    private double left;

    Allowance(int rate, Instant start) {
        this.rate = rate;
        this.since = start;
    }

    int take(Instant now) {
        Duration passed = Duration.between(since, now);
        since = now;
        if (passed.isPositive()) {
            left = Math.min(rate, left + passed.toNanos() / 1e9 * rate);
        }
        int whole = (int) left;
        left -= whole;
        return whole;
    }
}
