package io.skyspy.ingest.adsb.lines;

import io.skyspy.ingest.adsb.feed.FeedListener;

/** Reads one line of a text feed. Never throws for what the line says. */
@FunctionalInterface
public interface LineFormat {

    /** Takes a line without its terminator; never empty. */
    void line(byte[] line, FeedListener listener);
}
