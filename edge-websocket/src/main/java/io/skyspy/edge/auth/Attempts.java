package io.skyspy.edge.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Allows so many attempts in a window of time to each of those who try. Remembers the most recent ones only; whoever it has forgotten may try
 * anew. Safe for use by several threads.
 */
public final class Attempts {

    private final int most;
    private final Duration window;
    private final Map<String, Count> counts;

    /**
     * A window that opens with the first attempt.
     *
     * @param remembered most of those who try that are kept in mind
     */
    public Attempts(int most, Duration window, int remembered) {
        this.most = most;
        this.window = window;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > remembered;
            }
        };
    }

    private record Count(Instant since, int attempts) {}

    /** Counts an attempt. Empty when it is allowed, else how long to wait. */
    public synchronized Optional<Duration> attempt(String who, Instant now) {
        Optional<Duration> wait = waiting(who, now);
        if (wait.isEmpty()) {
            Count count = counts.get(who);
            counts.put(
                    who,
                    count == null || ended(count, now)
                            ? new Count(now, 1)
                            : new Count(count.since(), count.attempts() + 1));
        }
        return wait;
    }

    /** How long to wait, without an attempt; empty when one is allowed. */
    public synchronized Optional<Duration> waiting(String who, Instant now) {
        Count count = counts.get(who);
        if (count == null || ended(count, now) || count.attempts() < most) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, count.since().plus(window)));
    }

    private boolean ended(Count count, Instant now) {
        return !now.isBefore(count.since().plus(window));
    }
}
