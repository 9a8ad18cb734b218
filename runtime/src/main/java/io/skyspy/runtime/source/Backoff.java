package io.skyspy.runtime.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between attempts: doubling up to the longest, each shortened by up to half at random so that many do not come at once. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /** The next pause. */
    public Duration next() {
        Duration full = next;
        Duration doubled = full.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofNanos((long) (full.toNanos() * (0.5 + random.nextDouble() / 2)));
    }

    /** It worked: the next failure begins with the first pause again. */
    public void reset() {
        next = first;
    }
}
