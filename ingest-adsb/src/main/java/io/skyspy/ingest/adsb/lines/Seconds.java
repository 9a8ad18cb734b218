package io.skyspy.ingest.adsb.lines;

import org.jspecify.annotations.Nullable;

/** Times in seconds since the epoch, as text. */
public final class Seconds {
    private static final int MOST_WHOLE_DIGITS = 10;
    private static final int MICRO_DIGITS = 6;
    private static final long LATEST_MICROS = 4_102_444_800_000_000L; // the year 2100

    private Seconds() {}

    /**
     * Microseconds since the epoch of digits with or without a fraction, to the nearest; absent for anything else, and after the year 2100.
     */
    public static @Nullable Long micros(byte[] text, int from, int to) {
        long micros = 0;
        int at = from;
        while (at < to && isDigit(text[at]) && at - from < MOST_WHOLE_DIGITS) {
            micros = micros * 10 + text[at++] - '0';
        }
        if (at == from || (at < to && text[at] != '.')) {
            return null;
        }
        int fraction = Math.min(at + 1, to);
        for (int i = 0; i < MICRO_DIGITS; i++) {
            int place = fraction + i;
            micros = micros * 10 + (place < to && isDigit(text[place]) ? text[place] - '0' : 0);
        }
        int next = fraction + MICRO_DIGITS;
        if (next < to && text[next] >= '5') {
            micros++;
        }
        for (int i = fraction; i < to; i++) {
            if (!isDigit(text[i])) {
                return null;
            }
        }
        return micros > LATEST_MICROS ? null : micros;
    }

    private static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }
}
