package io.skyspy.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Finds when a message was made: the time of day in its {@code "timestamp":"…T12:34:56.789Z"}, or in the {@code "r":"12:34:56.789"}
 * that the traffic of the benchmark puts into every delta.
 */
public final class Stamps {

    /** Enough of a message's end to hold a time stamp, or one delta. */
    static final int TAIL = 320;

    private static final byte[] WHOLE = "\"timestamp\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHORT = "\"r\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int DATE = "2026-01-01T".length();
    private static final int TIME = "12:34:56.789".length();
    private static final long DAY = 86_400_000;

    private Stamps() {}

    /** The last time stamp in those bytes, as milliseconds of the day; negative when there is none. */
    static int last(byte[] bytes, int length) {
        for (int i = length - SHORT.length - TIME; i >= 0; i--) {
            if (bytes[i] == '"') {
                if (isAt(bytes, length, i, WHOLE, DATE + TIME)) {
                    return millisOfDay(bytes, i + WHOLE.length + DATE);
                }
                if (isAt(bytes, length, i, SHORT, TIME)) {
                    return millisOfDay(bytes, i + SHORT.length);
                }
            }
        }
        return -1;
    }

    /** The time stamps of all deltas in a message, as milliseconds of the day. */
    static void each(byte[] message, LongConsumer consumer) {
        for (int i = 0; i < message.length - SHORT.length - TIME; i++) {
            if (message[i] == '"' && isAt(message, message.length, i, SHORT, TIME)) {
                consumer.accept(millisOfDay(message, i + SHORT.length));
            }
        }
    }

    /** How long ago that was, also across midnight. */
    static long ageMs(long nowMillis, long millisOfDay) {
        long age = Math.floorMod(nowMillis - millisOfDay, DAY);
        return age > DAY / 2 ? 0 : age; // the clock was read a little before the message was stamped
    }

    private static boolean isAt(byte[] bytes, int length, int at, byte[] word, int after) {
        if (at + word.length + after > length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static int millisOfDay(byte[] bytes, int at) {
        int hours = number(bytes, at, 2);
        int minutes = number(bytes, at + 3, 2);
        int seconds = number(bytes, at + 6, 2);
        return ((hours * 60 + minutes) * 60 + seconds) * 1000 + number(bytes, at + 9, 3);
    }

    private static int number(byte[] bytes, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
