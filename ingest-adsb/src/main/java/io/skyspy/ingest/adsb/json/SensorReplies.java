package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One reply as each of several sensors heard it, in the JSON of SeRo Systems' collector: {@code reply} is an array with, for each
 * sensor, the frame in Base64 ({@code reply}), the sensor's {@code serial} and its clock in milliseconds as text. Signal levels are left out:
 * they are not relative to full scale.
 */
final class SensorReplies {

    private static final long LATEST_MILLIS = 4_102_444_800_000L; // the year 2100

    private SensorReplies() {}

    static void read(JsonObject json, byte[] text, FeedListener listener) {
        for (JsonNode one : json.node().path("reply")) {
            JsonObject reply = new JsonObject(one);
            byte[] frame = bytes(reply.text("reply"));
            if (frame.length == 0) {
                listener.rejected(Rejection.UNKNOWN_SHAPE, text);
            } else if (!RawFrame.isLength(frame.length)) {
                listener.rejected(Rejection.BAD_LENGTH, text);
            } else {
                Long micros = micros(reply.text("sensorTimestamp"), listener);
                listener.frame(new RawFrame(
                        frame, micros, null, null, reply.object("sensor").text("serial")));
            }
        }
    }

    /** Empty when it is no Base64. */
    private static byte[] bytes(@Nullable String base64) {
        try {
            return base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException none) {
            return new byte[0];
        }
    }

    private static @Nullable Long micros(@Nullable String millis, FeedListener listener) {
        try {
            long value = millis == null ? 0 : Long.parseLong(millis);
            if (value > 0 && value <= LATEST_MILLIS) {
                return value * 1_000;
            }
        } catch (NumberFormatException none) {
            listener.skipped(Rejection.BAD_TIME);
        }
        return null;
    }
}
