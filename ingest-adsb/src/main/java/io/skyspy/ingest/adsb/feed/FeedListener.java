package io.skyspy.ingest.adsb.feed;

/** Takes what a parser finds, in the order of the feed. */
public interface FeedListener {

    void frame(RawFrame frame);

    void report(ReportDraft draft);

    /**
     * A line or record that cannot be used.
     *
     * @param payload the bytes as they came, possibly cut
     */
    void rejected(Rejection reason, byte[] payload);

    /** Something small that was left out and is only counted: noise between messages, a field with an impossible value. */
    void skipped(Rejection reason);
}
