package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.json.JsonFormat;
import io.skyspy.ingest.adsb.lines.Hex;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import io.skyspy.ingest.adsb.lines.Seconds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines of JSON with a frame. Those that begin in the usual way, with {@code timestamp} and {@code frame}, are read without looking at
 * what follows; a JSON parser reads all others.
 */
final class FrameObjects implements LineFormat {
    private static final int LONGEST = 256 * 1024;
    private static final byte[] TIMESTAMP = "{\"timestamp\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FRAME = ",\"frame\":\"".getBytes(StandardCharsets.US_ASCII);

    private final JsonFormat anyJson = new JsonFormat();

    static FeedParser parser() {
        return LineParser.of(new FrameObjects(), LONGEST);
    }

    @Override
    public void line(byte[] line, FeedListener listener) {
        RawFrame frame = line[line.length - 1] == '}' ? usual(line) : null;
        if (frame != null) {
            listener.frame(frame);
        } else {
            anyJson.line(line, listener);
        }
    }

    private static @Nullable RawFrame usual(byte[] line) {
        if (!isAt(line, 0, TIMESTAMP)) {
            return null;
        }
        int comma = indexOf(line, (byte) ',', TIMESTAMP.length);
        int digits = comma + FRAME.length;
        if (comma < 0 || !isAt(line, comma, FRAME)) {
            return null;
        }
        int quote = indexOf(line, (byte) '"', digits);
        Long micros = Seconds.micros(line, TIMESTAMP.length, comma);
        if (quote < 0 || micros == null || !RawFrame.isLength((quote - digits) / 2)) {
            return null;
        }
        byte[] bytes = Hex.bytes(line, digits, quote);
        return bytes == null ? null : new RawFrame(bytes, micros, null, null, null);
    }

    private static boolean isAt(byte[] line, int from, byte[] text) {
        int to = from + text.length;
        return to <= line.length && Arrays.equals(line, from, to, text, 0, text.length);
    }

    private static int indexOf(byte[] line, byte wanted, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
