package io.skyspy.standalone.decode;

import java.nio.charset.StandardCharsets;

/** Writes numbers as ASCII into a buffer; each method returns where the number ends. */
final class Digits {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** 00 to 99. */
    private static final byte[] PAIRS = pairs();

    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final int[] TENS_OF_INT = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final int MICROS_PLACES = 6;
    private static final long BILLION = 1_000_000_000;
    private static final int BILLION_PLACES = 9;

    private Digits() {}

    static int whole(byte[] into, int at, long value) {
        if (value >= 0) {
            return unsigned(into, at, value);
        }
        into[at] = '-';
        return unsigned(into, at + 1, -value);
    }

    /** Rounded to so many places, [0, 8], without the zeros at the end. */
    static int rounded(byte[] into, int at, double value, int places) {
        return scaled(into, at, (long) Math.floor(value * TENS[places] + 0.5), places);
    }

    static int millionths(byte[] into, int at, long value) {
        return scaled(into, at, value, MICROS_PLACES);
    }

    /** The low bits as so many upper-case hex digits. */
    static int hex(byte[] into, int at, long value, int digits) {
        int next = at;
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            into[next++] = HEX[(int) (value >>> shift) & 0xF];
        }
        return next;
    }

    /** Bytes as two upper-case hex digits each. */
    static int hex(byte[] into, int at, byte[] value) {
        int next = at;
        for (byte one : value) {
            into[next++] = HEX[one >> 4 & 0xF];
            into[next++] = HEX[one & 0xF];
        }
        return next;
    }

    private static int scaled(byte[] into, int at, long value, int places) {
        int next = at;
        long magnitude = value;
        if (value < 0) {
            into[next++] = '-';
            magnitude = -value;
        }
        long whole = magnitude / TENS[places];
        int fraction = (int) (magnitude - whole * TENS[places]);
        next = unsigned(into, next, whole);
        if (fraction == 0) {
            return next;
        }
        into[next] = '.';
        int last = padded(into, next + 1, fraction, places) - 1;
        while (into[last] == '0') {
            last--;
        }
        return last + 1;
    }

    private static int unsigned(byte[] into, int at, long value) {
        if (value > Integer.MAX_VALUE) {
            long high = value / BILLION;
            int next = unsigned(into, at, high);
            return padded(into, next, (int) (value - high * BILLION), BILLION_PLACES);
        }
        int rest = (int) value;
        int digits = 1;
        while (digits < BILLION_PLACES + 1 && rest >= TENS_OF_INT[digits]) {
            digits++;
        }
        return padded(into, at, rest, digits);
    }

    /** Two digits at a time. */
    private static int padded(byte[] into, int at, int value, int digits) {
        int rest = value;
        int i = at + digits;
        while (i - at > 1) {
            int hundredth = rest / 100;
            int pair = (rest - hundredth * 100) * 2;
            into[--i] = PAIRS[pair + 1];
            into[--i] = PAIRS[pair];
            rest = hundredth;
        }
        if (i > at) {
            into[at] = (byte) ('0' + rest);
        }
        return at + digits;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }
}
