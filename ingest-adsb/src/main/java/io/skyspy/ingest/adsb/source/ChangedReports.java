package io.skyspy.ingest.adsb.source;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import java.util.HashMap;
import java.util.Map;

/**
 * Passes on only the aircraft that were heard since the answer before, because a poll shows every aircraft again until it is forgotten.
 * Holds as many aircraft as the last answer had.
 */
final class ChangedReports implements FeedListener {

    /** {@code seen} is rounded to a tenth of a second, so that the same moment comes out a little different each time. */
    private static final long ROUNDING_MILLIS = 150;

    private final FeedListener next;
    private Map<String, Long> before = Map.of();
    private Map<String, Long> current = new HashMap<>();

    ChangedReports(FeedListener next) {
        this.next = next;
    }

    /** An answer ended. */
    void answerEnded() {
        before = current;
        current = new HashMap<>();
    }

    @Override
    public void report(ReportDraft draft) {
        Long saidAt = draft.saidAtMillis();
        if (saidAt == null) {
            next.report(draft);
            return;
        }
        long heardAt = saidAt - draft.ageMillis();
        String icao = draft.fields().getIcao();
        Long last = before.get(icao);
        if (last != null && heardAt <= last + ROUNDING_MILLIS) {
            current.put(icao, last);
            return;
        }
        current.put(icao, heardAt);
        next.report(draft);
    }

    @Override
    public void frame(RawFrame frame) {
        next.frame(frame);
    }

    @Override
    public void rejected(Rejection reason, byte[] payload) {
        next.rejected(reason, payload);
    }

    @Override
    public void skipped(Rejection reason) {
        next.skipped(reason);
    }
}
