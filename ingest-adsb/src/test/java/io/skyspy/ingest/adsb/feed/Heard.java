package io.skyspy.ingest.adsb.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Keeps what a parser finds. */
public final class Heard implements FeedListener {

    public final List<RawFrame> frames = new ArrayList<>();
    public final List<ReportDraft> reports = new ArrayList<>();
    public final Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
    public final Map<Rejection, Integer> skipped = new EnumMap<>(Rejection.class);

    /** What the parser finds in all of it at once. */
    public static Heard of(FeedParser parser, byte[] bytes) {
        Heard heard = new Heard();
        parser.feed(bytes, 0, bytes.length, heard);
        parser.end(heard);
        return heard;
    }

    @Override
    public void frame(RawFrame frame) {
        frames.add(frame);
    }

    @Override
    public void report(ReportDraft draft) {
        reports.add(draft);
    }

    @Override
    public void rejected(Rejection reason, byte[] payload) {
        rejected.merge(reason, 1, Integer::sum);
    }

    @Override
    public void skipped(Rejection reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** The frames as hex digits. */
    public List<String> hex() {
        return frames.stream()
                .map(frame -> HexFormat.of().formatHex(frame.bytes()))
                .toList();
    }
}
