package io.skyspy.runtime.outbox;

import java.time.Duration;

/** Pauses between attempts to send, doubling from a tenth of a second to two seconds. */
final class RetryPause {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        next = now.compareTo(LONGEST) < 0 ? now.multipliedBy(2) : LONGEST;
        return now;
    }

    /** It worked. */
    void reset() {
        next = FIRST;
    }
}
