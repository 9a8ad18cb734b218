package io.skyspy.ingest.adsb.publish;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.util.HashMap;
import java.util.Map;

/** Receiver ids of one connection: the source's id, and after a slash the id the feed carries. */
final class Receivers {

    private static final int MOST = 8_192;

    private final String sourceId;
    private final Map<String, String> ids = new HashMap<>();

    Receivers(String sourceId) {
        this.sourceId = sourceId;
    }

    /** The full id; when a feed brings too many, those that are new are not told apart any more. */
    String id(String feedReceiver, FeedListener listener) {
        String known = ids.get(feedReceiver);
        if (known != null) {
            return known;
        }
        if (ids.size() >= MOST) {
            listener.skipped(Rejection.TOO_MANY_RECEIVERS);
            return sourceId;
        }
        String id = sourceId + "/" + feedReceiver;
        ids.put(feedReceiver, id);
        return id;
    }
}
