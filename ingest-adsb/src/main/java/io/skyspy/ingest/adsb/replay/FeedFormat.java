package io.skyspy.ingest.adsb.replay;

import io.skyspy.ingest.adsb.avr.AvrFormat;
import io.skyspy.ingest.adsb.beast.BeastParser;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.json.JsonFormat;
import io.skyspy.ingest.adsb.sbs.SbsFormat;
import io.skyspy.ingest.adsb.timed.TimedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms a recording can have. */
public enum FeedFormat {
    BEAST,
    AVR,
    SBS,
    JSON_LINES,
    JSON_DOCUMENTS,
    /** A frame a line, with or without a time and other columns. */
    TIMED_LINES;

    private static final Pattern SBS_LINE = Pattern.compile("(?s)(MSG|MLAT|SEL|ID|AIR|STA|CLK),.*");
    private static final Pattern TIMED_LINE =
            Pattern.compile("(?s)(\\d{9,}(\\.\\d+)?|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+)[,;\\s\"]+[0-9A-Fa-f]{4,28}\\b.*");
    private static final Pattern AVR_RECORD = Pattern.compile("(?s)[*:@%#$<][0-9A-Fa-f]{4,42};.*");

    /** A new parser of this form. */
    public FeedParser parser() {
        return switch (this) {
            case BEAST -> new BeastParser();
            case AVR -> AvrFormat.parser();
            case SBS -> SbsFormat.parser();
            case JSON_LINES -> JsonFormat.parser();
            case JSON_DOCUMENTS -> new JsonDocuments();
            case TIMED_LINES -> TimedFormat.parser();
        };
    }

    /**
     * The form of a recording that begins so.
     *
     * @param head the first bytes, a few thousand if there are as many
     */
    public static Optional<FeedFormat> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(isDocument(text) ? JSON_DOCUMENTS : JSON_LINES);
        }
        if (AVR_RECORD.matcher(text).matches()) {
            return Optional.of(AVR);
        }
        if (SBS_LINE.matcher(text).matches()) {
            return Optional.of(SBS);
        }
        if (TIMED_LINE.matcher(text).matches()) {
            return Optional.of(TIMED_LINES);
        }
        if (isBeast(head)) {
            return Optional.of(BEAST);
        }
        return text.lines().anyMatch(TimedFormat::hasFrame) ? Optional.of(TIMED_LINES) : Optional.empty();
    }

    /** An array, whose objects may be spread over lines in any way, or an object that does not end on its first line. */
    private static boolean isDocument(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        boolean endsOnLine = line.endsWith("}") || line.endsWith("},");
        return text.startsWith("[") || !endsOnLine;
    }

    /** An escape followed by a type, twice at least where there is room for two messages. */
    private static boolean isBeast(byte[] head) {
        int messages = 0;
        for (int i = 0; i + 1 < head.length; i++) {
            int type = head[i + 1] & 0xff;
            if (head[i] == 0x1a && ((type >= '1' && type <= '5') || type == 0xe3 || type == 0xe4 || type == 0xe8)) {
                messages++;
            }
        }
        return messages >= 2 || (messages == 1 && head.length < 64);
    }
}
