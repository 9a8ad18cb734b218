package io.skyspy.ingest.adsb.json;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.lines.Hex;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import io.skyspy.schemas.avro.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object of any of the known shapes, told apart by their members: {@code frame}, or a {@code hex} that is as long (a recorded frame with
 * its {@code timestamp} in seconds), {@code reply} (a reply as SeRo's sensors record it), {@code aircraft} (a whole {@code aircraft.json}), {@code hex} (one readsb aircraft),
 * {@code address} (one dump978 message).
 * A comma after the object is taken for that of an array written line by line.
 */
public final class JsonFormat implements LineFormat {

    private static final int LONGEST_LINE = 4 * 1024 * 1024;
    private static final double LATEST_SECONDS = 4_102_444_800.0; // the year 2100
    /** Hex digits of the shortest frame of Mode S; an address has six. */
    private static final int SHORTEST_FRAME = 14;

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A parser of lines with one JSON object each. */
    public static FeedParser parser() {
        return LineParser.of(new JsonFormat(), LONGEST_LINE);
    }

    @Override
    public void line(byte[] line, FeedListener listener) {
        int from = 0;
        int to = line.length;
        while (to > 0 && (line[to - 1] == ',' || line[to - 1] <= ' ')) {
            to--;
        }
        while (from < to && line[from] <= ' ') {
            from++;
        }
        boolean bracket = to - from == 1 && (line[from] == '[' || line[from] == ']');
        if (from < to && !bracket) {
            document(from == 0 && to == line.length ? line : Arrays.copyOfRange(line, from, to), listener);
        }
    }

    /** Reads one whole document, which may span several lines. */
    public void document(byte[] text, FeedListener listener) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            listener.rejected(Rejection.BAD_JSON, text);
            return;
        }
        JsonObject json = new JsonObject(node);
        String hex = json.text("hex");
        if (json.has("frame")) {
            frame(json.text("frame"), json, text, listener);
        } else if (hex != null && hex.length() >= SHORTEST_FRAME) {
            frame(hex, json, text, listener);
        } else if (json.has("reply")) {
            SensorReplies.read(json, text, listener);
        } else if (json.has("aircraft")) {
            Long now = json.millis("now");
            for (JsonNode aircraft : node.path("aircraft")) {
                ReadsbAircraft.read(new JsonObject(aircraft), now, ReportFormat.AIRCRAFT_JSON, listener);
            }
        } else if (json.has("hex")) {
            ReadsbAircraft.read(json, json.millis("now"), ReportFormat.READSB_JSON, listener);
        } else if (json.has("address")) {
            UatMessage.read(json, listener);
        } else {
            listener.rejected(Rejection.UNKNOWN_SHAPE, text);
        }
    }

    private static void frame(@Nullable String digits, JsonObject json, byte[] text, FeedListener listener) {
        byte[] ascii = digits == null ? new byte[0] : digits.strip().getBytes(StandardCharsets.US_ASCII);
        byte[] frame = Hex.bytes(ascii, 0, ascii.length);
        if (frame == null) {
            listener.rejected(Rejection.BAD_HEX, text);
        } else if (!RawFrame.isLength(frame.length)) {
            listener.rejected(Rejection.BAD_LENGTH, text);
        } else {
            listener.frame(new RawFrame(frame, micros(json, listener), null, null, null));
        }
    }

    private static @Nullable Long micros(JsonObject json, FeedListener listener) {
        Double seconds = json.number("timestamp");
        if (seconds == null) {
            return null;
        }
        if (seconds <= 0 || seconds > LATEST_SECONDS) {
            listener.skipped(Rejection.BAD_TIME);
            return null;
        }
        return Math.round(seconds * 1e6);
    }
}
