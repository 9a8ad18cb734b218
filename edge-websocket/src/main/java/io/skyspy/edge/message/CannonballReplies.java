package io.skyspy.edge.message;

import java.time.Instant;

/** Encodes what the cannonball endpoint says in its own dialect. */
public final class CannonballReplies {

    private CannonballReplies() {}

    /**
     * The first thing its clients get.
     *
     * @param sessionId unlike that of any other session
     */
    public static byte[] sessionStarted(String sessionId, Instant now) {
        return Json.object(json -> {
            json.writeStringProperty("type", "session_started");
            json.writeStringProperty("session_id", sessionId);
            Json.timestamp(json, now);
        });
    }

    /**
     * Answer to another radius.
     *
     * @param radiusNm nautical miles
     */
    public static byte[] radiusUpdated(double radiusNm) {
        return Json.object(json -> {
            json.writeStringProperty("type", "radius_updated");
            Json.value(json, "radius_nm", radiusNm);
        });
    }
}
