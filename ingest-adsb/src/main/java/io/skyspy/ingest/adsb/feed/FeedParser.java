package io.skyspy.ingest.adsb.feed;

/**
 * Incremental parser of one connection or file. Chunks may be cut anywhere; garbage is reported to the listener and skipped, and never
 * ends in an exception. Memory is bounded by the longest message of the format. Not thread-safe.
 */
public interface FeedParser {

    /** Takes the next bytes. The array may be reused by the caller afterwards. */
    void feed(byte[] bytes, int offset, int length, FeedListener listener);

    /** The feed ended: whatever is complete without a terminator is passed on. */
    void end(FeedListener listener);
}
