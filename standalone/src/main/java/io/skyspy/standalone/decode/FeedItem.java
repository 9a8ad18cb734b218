package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.Decoded;
import io.skyspy.ingest.adsb.feed.RawFrame;

/** One thing an input brings, in its order. */
sealed interface FeedItem {

    /**
     * A frame, and what it says by itself, also as text.
     *
     * @param head where in the batch's text the members begin that every frame has
     * @param values where those begin that count only if it is accepted
     * @param end where they end
     */
    record Frame(RawFrame raw, Decoded decoded, int head, int values, int end) implements FeedItem {}

    /**
     * Something that is no frame.
     *
     * @param reason in lower case, words apart by underscores
     * @param line what was there, if it was text; possibly cut
     */
    record Broken(String reason, String line) implements FeedItem {}
}
