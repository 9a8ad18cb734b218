package io.skyspy.ingest.adsb.avr;

import io.skyspy.aviation.modes.Parity;
import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.FeedParser;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.Signal;
import io.skyspy.ingest.adsb.lines.Hex;
import io.skyspy.ingest.adsb.lines.LineFormat;
import io.skyspy.ingest.adsb.lines.LineParser;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One AVR record: a mark, hex digits, a semicolon. {@code *} and {@code #} carry the frame alone; {@code @}, {@code %} and {@code $} put 12
 * digits of counter before it, {@code <} 12 digits of counter and 2 of signal; {@code :} carries the frame with its parity taken off.
 * Receivers do not agree on which mark has a counter, but the number of digits always tells.
 *
 * @see "VirtualRadar BeastMessageBytesExtractor (BSD) for ':' and '@'"
 */
public final class AvrFormat implements LineFormat {

    private static final int LONGEST = 64;
    private static final int COUNTER_DIGITS = 12;
    private static final int SIGNAL_DIGITS = 2;
    private static final String MARKS = "*:@%#$<";

    /** A parser of AVR records. */
    public static FeedParser parser() {
        return LineParser.endingWith(';', new AvrFormat(), LONGEST);
    }

    /** Whether a record can begin with that character. */
    public static boolean isMark(int character) {
        return MARKS.indexOf(character) >= 0;
    }

    @Override
    public void line(byte[] record, FeedListener listener) {
        if (!isMark(record[0])) {
            listener.rejected(Rejection.UNKNOWN_SHAPE, record);
            return;
        }
        int digits = record.length - 1;
        int frameFrom = 1;
        if (record[0] == '<') {
            frameFrom += COUNTER_DIGITS + SIGNAL_DIGITS;
        } else if (!RawFrame.isLength(digits / 2) && RawFrame.isLength((digits - COUNTER_DIGITS) / 2)) {
            frameFrom += COUNTER_DIGITS;
        }
        if (frameFrom > record.length || !RawFrame.isLength((record.length - frameFrom) / 2)) {
            listener.rejected(Rejection.BAD_LENGTH, record);
            return;
        }
        byte[] all = Hex.bytes(record, 1, record.length);
        if (all == null) {
            listener.rejected(Rejection.BAD_HEX, record);
            return;
        }
        frame(record[0], all, (frameFrom - 1) / 2, listener);
    }

    private static void frame(byte mark, byte[] all, int frameFrom, FeedListener listener) {
        byte[] frame = Arrays.copyOfRange(all, frameFrom, all.length);
        if (isHeartbeat(frame)) {
            return;
        }
        if (mark == ':' && frame.length > 2) {
            restoreParity(frame);
        }
        listener.frame(new RawFrame(frame, null, signal(mark, all), counter(all, frameFrom), null));
    }

    private static @Nullable Long counter(byte[] all, int frameFrom) {
        if (frameFrom == 0) {
            return null;
        }
        long ticks = 0;
        for (int i = 0; i < COUNTER_DIGITS / 2; i++) {
            ticks = (ticks << 8) | (all[i] & 0xff);
        }
        return ticks == 0 ? null : ticks;
    }

    private static @Nullable Float signal(byte mark, byte[] all) {
        return mark == '<' ? Signal.dbfs(all[COUNTER_DIGITS / 2] & 0xff) : null;
    }

    /** Some senders use the mark although they leave the parity in; an intact frame that needs no restoring shows it. */
    private static void restoreParity(byte[] frame) {
        if (Parity.remainder(frame, 0, frame.length) == 0) {
            return;
        }
        int end = frame.length - 3;
        int overlay = ((frame[end] & 0xff) << 16) | ((frame[end + 1] & 0xff) << 8) | (frame[end + 2] & 0xff);
        Parity.apply(frame, overlay);
    }

    private static boolean isHeartbeat(byte[] frame) {
        for (byte one : frame) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
