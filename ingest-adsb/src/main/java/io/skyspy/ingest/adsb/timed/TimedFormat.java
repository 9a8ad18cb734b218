package io.skyspy.ingest.adsb.timed;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.lines.Hex;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line with a time, then a frame as hex digits, quoted or not, then anything: CSV as pyModeS writes it, or columns apart by blanks. The
 * time is in seconds since the epoch, or a date and time as in {@code 2015-03-03T16:12:24.846557}, taken as UTC.
 */
public final class TimedFormat implements LineFormat {

    private static final int LONGEST = 4096;
    private static final BigDecimal LATEST_SECONDS = BigDecimal.valueOf(4_102_444_800L); // the year 2100
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s\"]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

    /** A parser of such lines. */
    public static FeedParser parser() {
        return LineParser.of(new TimedFormat(), LONGEST);
    }

    @Override
    public void line(byte[] line, FeedListener listener) {
        String[] columns = SEPARATOR.split(new String(line, StandardCharsets.ISO_8859_1).strip(), 3);
        if (columns.length < 2) {
            listener.rejected(Rejection.UNKNOWN_SHAPE, line);
            return;
        }
        byte[] ascii = columns[1].getBytes(StandardCharsets.ISO_8859_1);
        byte[] frame = Hex.bytes(ascii, 0, ascii.length);
        Long micros = micros(columns[0]);
        if (micros == null) {
            listener.rejected(Rejection.BAD_TIME, line);
        } else if (frame == null) {
            listener.rejected(Rejection.BAD_HEX, line);
        } else if (!RawFrame.isLength(frame.length)) {
            listener.rejected(Rejection.BAD_LENGTH, line);
        } else {
            listener.frame(new RawFrame(frame, micros, null, null, null));
        }
    }

    private static @Nullable Long micros(String text) {
        if (SECONDS.matcher(text).matches()) {
            BigDecimal seconds = new BigDecimal(text);
            return seconds.compareTo(LATEST_SECONDS) > 0
                    ? null
                    : seconds.multiply(MICROS).longValue();
        }
        try {
            Instant at = LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null;
        }
    }
}
