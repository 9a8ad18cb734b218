package io.skyspy.standalone.decode;

import io.skyspy.ingest.adsb.avr.AvrFormat;
import io.skyspy.ingest.adsb.beast.BeastParser;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.replay.FeedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms in which frames come. */
enum InputFormat {
    BEAST,
    AVR,
    /** A frame a line, with or without a time and other columns. */
    CSV,
    JSONL,
    /** JSON objects, in an array or not, however they are spread over lines. */
    JSON;

    private static final Pattern HAS_FRAME =
            Pattern.compile("\"frame\"\\s*:|\"hex\"\\s*:\\s*\"[0-9A-Fa-f]{14}|\"reply\"\\s*:\\s*\\[");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    FeedParser parser() {
        return switch (this) {
            case BEAST -> new BeastParser();
            case AVR -> AvrFormat.parser();
            case CSV -> FeedFormat.TIMED_LINES.parser();
            case JSONL -> FrameObjects.parser();
            case JSON -> FeedFormat.JSON_DOCUMENTS.parser();
        };
    }

    /** The form of an input that begins so; empty when that does not tell. */
    static Optional<InputFormat> of(byte[] beginning) {
        byte[] head = withoutMark(beginning);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Optional<FeedFormat> feed = FeedFormat.of(head);
        if (feed.isEmpty()) {
            return Optional.empty();
        }
        return switch (feed.get()) {
            case BEAST -> Optional.of(BEAST);
            case AVR -> Optional.of(AVR);
            case TIMED_LINES -> Optional.of(CSV);
            case JSON_LINES -> HAS_FRAME.matcher(text).find() ? Optional.of(JSONL) : Optional.empty();
            case JSON_DOCUMENTS ->
                HAS_FRAME.matcher(text).find() ? Optional.of(isLine(text) ? JSONL : JSON) : Optional.empty();
            case SBS -> Optional.empty();
        };
    }

    /** Whether it is the beginning of a first line that has not come to its end yet. */
    private static boolean isLine(String text) {
        return text.stripLeading().startsWith("{") && text.indexOf('\n') < 0;
    }

    private static byte[] withoutMark(byte[] head) {
        int length = BYTE_ORDER_MARK.length;
        boolean marked = head.length >= length && Arrays.equals(head, 0, length, BYTE_ORDER_MARK, 0, length);
        return marked ? Arrays.copyOfRange(head, length, head.length) : head;
    }
}
