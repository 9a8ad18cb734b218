package io.skyspy.ingest.adsb.publish;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What a live source says, timed by its arrival. A replay clock in the feed is followed, but not into the future, since everybody's event
 * time would follow it there. The clock a report carries is believed when it is within a minute of ours.
 */
public final class LiveFeed implements FeedListener {

    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final FeedPublisher publisher;
    private final Clock clock;

    public LiveFeed(FeedPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void frame(RawFrame frame) {
        Instant now = clock.instant();
        long arrival = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        OptionalLong heardAt = frame.heardAtMicros();
        if (heardAt.isPresent() && heardAt.getAsLong() > arrival + BELIEVED.toMillis() * 1_000) {
            skipped(Rejection.BAD_TIME);
            publisher.frame(frame, arrival, this);
        } else {
            publisher.frame(frame, heardAt.orElse(arrival), this);
        }
    }

    @Override
    public void report(ReportDraft draft) {
        long arrival = clock.millis();
        Long said = draft.saidAtMillis();
        publisher.report(draft, said != null && isBelieved(said, arrival) ? said : arrival);
    }

    private static boolean isBelieved(long saidMillis, long arrivalMillis) {
        return Math.abs(saidMillis - arrivalMillis) <= BELIEVED.toMillis();
    }

    @Override
    public void rejected(Rejection reason, byte[] payload) {
        publisher.rejected(reason, payload);
    }

    @Override
    public void skipped(Rejection reason) {
        publisher.skipped(reason);
    }
}
