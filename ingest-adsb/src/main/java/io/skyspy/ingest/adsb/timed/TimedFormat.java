package io.skyspy.ingest.adsb.timed;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.lines.Hex;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import io.skyspy.ingest.adsb.lines.Seconds;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of columns, apart by commas, semicolons or blanks, quoted or not: the first column of 14 or 28 hex digits is the frame, or of 4
 * when it is the last; the first column of the line, when it is another one and no address, is the time in seconds since the epoch, or as
 * in {@code 2015-03-03T16:12:24.846557}, taken as UTC.
 */
public final class TimedFormat implements LineFormat {
    private static final int LONGEST = 4_096;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s\"*]+");
    private static final Pattern FRAME = Pattern.compile("[0-9A-Fa-f]{14}|[0-9A-Fa-f]{28}");
    private static final Pattern MODE_AC = Pattern.compile("[0-9A-Fa-f]{4}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]*[A-Fa-f][0-9A-Fa-f]*");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** A parser of such lines. */
    public static FeedParser parser() {
        return LineParser.of(new TimedFormat(), LONGEST);
    }

    /** Whether a line has a column that can be a frame of Mode S. */
    public static boolean hasFrame(String line) {
        return columns(line).stream().anyMatch(column -> FRAME.matcher(column).matches());
    }

    @Override
    public void line(byte[] line, FeedListener listener) {
        List<String> columns = columns(new String(line, StandardCharsets.ISO_8859_1));
        Optional<String> column = frame(columns);
        if (column.isEmpty()) {
            listener.rejected(Rejection.UNKNOWN_SHAPE, line);
            return;
        }
        byte[] ascii = column.get().getBytes(StandardCharsets.US_ASCII);
        byte[] frame = Hex.bytes(ascii, 0, ascii.length);
        String first = columns.getFirst();
        boolean timed = !first.equals(column.get()) && !HEX.matcher(first).matches();
        Long micros = timed ? micros(first) : null;
        if (frame == null) {
            listener.rejected(Rejection.BAD_HEX, line);
        } else if (timed && micros == null) {
            listener.rejected(Rejection.BAD_TIME, line);
        } else {
            listener.frame(new RawFrame(frame, micros, null, null, null));
        }
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
        for (String column : SEPARATOR.split(text, -1)) {
            if (!column.isEmpty()) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Optional<String> frame(List<String> columns) {
        for (String column : columns) {
            if (FRAME.matcher(column).matches()) {
                return Optional.of(column);
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(columns.getLast())
                        .filter(last -> MODE_AC.matcher(last).matches());
    }

    private static @Nullable Long micros(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        Long seconds = Seconds.micros(ascii, 0, ascii.length);
        if (seconds != null) {
            return seconds;
        }
        try {
            String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            Instant at = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }
}
