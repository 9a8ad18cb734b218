package io.skyspy.ingest.adsb.lines;

import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.Rejection;
import java.util.Arrays;

/**
 * Cuts a feed into lines that end with one of two terminators. A line longer than the limit is rejected as a whole; its start is kept for
 * the dead letter, the rest is skipped. Empty lines are heartbeats.
 */
public final class LineParser implements FeedParser {

    private static final int FIRST_ROOM = 1024;

    private final LineFormat format;
    private final byte terminator;
    private final int longest;
    private byte[] line;
    private int filled;
    private boolean tooLong;

    private LineParser(LineFormat format, char terminator, int longest) {
        this.format = format;
        this.terminator = (byte) terminator;
        this.longest = longest;
        this.line = new byte[Math.min(FIRST_ROOM, longest)];
    }

    /**
     * Lines that end with a line feed, or carriage return.
     *
     * @param longest bytes of the longest line, at least 1
     */
    public static LineParser of(LineFormat format, int longest) {
        return new LineParser(format, '\n', longest);
    }

    /** Records that end with that character, or a line end. */
    public static LineParser endingWith(char terminator, LineFormat format, int longest) {
        return new LineParser(format, terminator, longest);
    }

    @Override
    public void feed(byte[] bytes, int offset, int length, FeedListener listener) {
        int end = offset + length;
        int from = offset;
        for (int i = offset; i < end; i++) {
            byte next = bytes[i];
            if (next == '\n' || next == '\r' || next == terminator) {
                boolean whole = filled == 0 && i > from && i - from <= longest;
                if (whole) {
                    format.line(Arrays.copyOfRange(bytes, from, i), listener);
                } else {
                    append(bytes, from, i - from);
                    end(listener);
                }
                from = i + 1;
            }
        }
        append(bytes, from, end - from);
    }

    @Override
    public void end(FeedListener listener) {
        if (tooLong) {
            listener.rejected(Rejection.LINE_TOO_LONG, Arrays.copyOf(line, filled));
        } else if (filled > 0) {
            format.line(Arrays.copyOf(line, filled), listener);
        }
        filled = 0;
        tooLong = false;
    }

    private void append(byte[] bytes, int from, int count) {
        int fitting = Math.min(count, longest - filled);
        tooLong |= fitting < count;
        if (filled + fitting > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, filled + fitting)));
        }
        System.arraycopy(bytes, from, line, filled, fitting);
        filled += fitting;
    }
}
