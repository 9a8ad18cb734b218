package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.json.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Cuts a stream into the JSON objects at its outermost level, however they are spread over lines; each at most 64 MiB. */
final class JsonDocuments implements FeedParser {

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final int KEPT = 1024;

    private final JsonFormat format = new JsonFormat();
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private int depth;
    private boolean inText;
    private boolean escaped;

    @Override
    public void feed(byte[] bytes, int offset, int length, FeedListener listener) {
        int from = depth > 0 ? offset : offset + length;
        for (int i = offset; i < offset + length; i++) {
            int before = depth;
            accept(bytes[i]);
            if (before == 0 && depth == 1) {
                from = i;
            } else if (before == 1 && depth == 0) {
                document.write(bytes, from, i + 1 - from);
                format.document(document.toByteArray(), listener);
                document.reset();
                from = offset + length;
            }
        }
        document.write(bytes, from, offset + length - from);
        if (document.size() > LONGEST) {
            listener.rejected(Rejection.LINE_TOO_LONG, Arrays.copyOf(document.toByteArray(), KEPT));
            reset();
        }
    }

    @Override
    public void end(FeedListener listener) {
        if (document.size() > 0) {
            listener.rejected(Rejection.BAD_JSON, document.toByteArray());
        }
        reset();
    }

    private void accept(byte next) {
        if (escaped) {
            escaped = false;
        } else if (inText) {
            escaped = next == '\\';
            inText = next != '"';
        } else if (next == '"') {
            inText = depth > 0;
        } else if (next == '{') {
            depth++;
        } else if (next == '}' && depth > 0) {
            depth--;
        }
    }

    private void reset() {
        document.reset();
        depth = 0;
        inText = false;
        escaped = false;
    }
}
