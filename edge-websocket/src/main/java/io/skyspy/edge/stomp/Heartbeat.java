package io.skyspy.edge.stomp;

import java.time.Duration;
import java.time.Instant;

/**
 * How often each side must be heard of.
 *
 * @param sendEvery the longest silence of ours; zero for any
 * @param hearEvery the longest silence of the client that was agreed; zero for any
 * @see <a href="https://stomp.github.io/stomp-specification-1.2.html#Heart-beating">Heart-beating</a>
 */
record Heartbeat(Duration sendEvery, Duration hearEvery) {

    static final Heartbeat NONE = new Heartbeat(Duration.ZERO, Duration.ZERO);

    /** What we offer, in both directions. */
    static final Duration OURS = Duration.ofSeconds(10);

    private static final int TOLERANCE = 2;

    /**
     * What follows from the client's offer.
     *
     * @param canSendMs what it can guarantee; 0 for nothing
     * @param wantsMs what it would like; 0 for nothing
     */
    static Heartbeat agreed(long canSendMs, long wantsMs) {
        return new Heartbeat(longer(wantsMs), longer(canSendMs));
    }

    boolean mustSend(Instant sentAt, Instant now) {
        return !sendEvery.isZero() && Duration.between(sentAt, now).compareTo(sendEvery.dividedBy(TOLERANCE)) >= 0;
    }

    boolean isLost(Instant heardAt, Instant now) {
        return !hearEvery.isZero() && Duration.between(heardAt, now).compareTo(hearEvery.multipliedBy(TOLERANCE)) > 0;
    }

    private static Duration longer(long theirsMs) {
        return theirsMs <= 0 ? Duration.ZERO : Duration.ofMillis(Math.max(theirsMs, OURS.toMillis()));
    }
}
