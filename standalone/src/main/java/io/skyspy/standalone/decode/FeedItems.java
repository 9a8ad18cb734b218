package io.skyspy.standalone.decode;

import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what a parser finds; decodes the frames among it and writes what each says by itself. */
final class FeedItems implements FeedListener {
    private static final int LONGEST_LINE = 256;
    private static final FeedItem NO_FRAME = new FeedItem.Broken("no_frame", "");

    private final JsonBytes json = new JsonBytes(new byte[2 * JsonBytes.LONGEST_OBJECT]);
    private List<FeedItem> items = new ArrayList<>();

    /**
     * What was found since the last call.
     *
     * @param last whether nothing follows
     * @param failure why nothing more can be read; absent when that is not so
     */
    FeedBatch take(boolean last, @Nullable IOException failure) {
        List<FeedItem> taken = items;
        items = new ArrayList<>(taken.size() + taken.size() / 4);
        int room = json.length() + json.length() / 4 + 2 * JsonBytes.LONGEST_OBJECT;
        return new FeedBatch(taken, json.exchange(new byte[room]), last, failure);
    }

    @Override
    public void frame(RawFrame frame) {
        byte[] bytes = frame.bytes();
        Decoded decoded = ModeSDecoder.decode(bytes, 0, bytes.length);
        if (json.isFull()) {
            json.grow();
        }
        int head = json.length();
        FrameJson.head(json, frame, decoded);
        int values = json.length();
        FrameJson.values(json, frame, decoded);
        items.add(new FeedItem.Frame(frame, decoded, head, values, json.length()));
    }

    @Override
    public void report(ReportDraft draft) {
        items.add(NO_FRAME);
    }

    @Override
    public void rejected(Rejection reason, byte[] payload) {
        int length = Math.min(payload.length, LONGEST_LINE);
        items.add(new FeedItem.Broken(word(reason), new String(payload, 0, length, StandardCharsets.ISO_8859_1)));
    }

    /** Damage between frames is told; a detail left out of something that is passed on is not. */
    @Override
    public void skipped(Rejection reason) {
        switch (reason) {
            case NOISE, TRUNCATED, UNKNOWN_TYPE -> items.add(new FeedItem.Broken(word(reason), ""));
            case BAD_HEX,
                    BAD_LENGTH,
                    LINE_TOO_LONG,
                    BAD_JSON,
                    UNKNOWN_SHAPE,
                    BAD_ADDRESS,
                    BAD_TIME,
                    IMPOSSIBLE_VALUE,
                    TOO_MANY_RECEIVERS -> {}
        }
    }

    private static String word(Rejection reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
