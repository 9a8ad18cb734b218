package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.avr.AvrFormat;
import io.skyspy.ingest.adsb.beast.BeastParser;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.replay.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Forms in which frames come. */
enum InputFormat {
    BEAST,
    AVR,
    /** A frame a line, with or without a time and other columns. */
    CSV,
    JSONL;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    FeedParser parser() {
        return switch (this) {
            case BEAST -> new BeastParser();
            case AVR -> AvrFormat.parser();
            case CSV -> FrameColumns.parser();
            case JSONL -> FrameObjects.parser();
        };
    }

    /** The form of an input that begins so; empty when that does not tell. */
    static Optional<InputFormat> of(byte[] beginning) {
        byte[] head = withoutMark(beginning);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Optional<FeedFormat> feed = FeedFormat.of(head);
        if (feed.isEmpty()) {
            return text.lines().anyMatch(FrameColumns::hasFrame) ? Optional.of(CSV) : Optional.empty();
        }
        return switch (feed.get()) {
            case BEAST -> Optional.of(BEAST);
            case AVR -> Optional.of(AVR);
            case TIMED_LINES -> Optional.of(CSV);
            case JSON_LINES -> Optional.of(JSONL);
            case JSON_DOCUMENTS -> text.contains("\"frame\"") ? Optional.of(JSONL) : Optional.empty();
            case SBS -> Optional.empty();
        };
    }

    private static byte[] withoutMark(byte[] head) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = head.length >= length && Arrays.equals(head, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(head, length, head.length) : head;
    }
}
