package io.skyspy.standalone.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Writes JSON objects, one a line, into a buffer that is used again and again.
 *
 * <p>Every member is written with a comma before it; where an object began, that comma becomes the brace when the object ends.
 */
final class JsonBytes {
    /** Room that must be left before an object begins; no object is longer. */
    static final int LONGEST_OBJECT = 8 * 1024;

    private static final int DEEPEST = 4;
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final int[] objects = new int[DEEPEST];
    private byte[] bytes;
    private int end;
    private int depth;

    JsonBytes(byte[] buffer) {
        this.bytes = buffer;
    }

    /** The buffer filled so far, for another one. */
    byte[] exchange(byte[] empty) {
        byte[] filled = bytes;
        bytes = empty;
        end = 0;
        return filled;
    }

    int length() {
        return end;
    }

    boolean isFull() {
        return bytes.length - end < LONGEST_OBJECT;
    }

    /** Makes room for another object. */
    void grow() {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }

    /** Members that were written somewhere else. */
    void members(byte[] written, int from, int to) {
        System.arraycopy(written, from, bytes, end, to - from);
        end += to - from;
    }

    void beginLine() {
        objects[depth++] = end;
    }

    void endLine() {
        endObject();
        bytes[end++] = '\n';
    }

    void beginObject(Name name) {
        name(name);
        objects[depth++] = end;
    }

    void beginObject(String name) {
        bytes[end++] = ',';
        string(name);
        bytes[end++] = ':';
        objects[depth++] = end;
    }

    void endObject() {
        int begin = objects[--depth];
        if (end == begin) {
            end++;
        }
        bytes[begin] = '{';
        bytes[end++] = '}';
    }

    void number(Name name, long value) {
        name(name);
        end = Digits.whole(bytes, end, value);
    }

    void number(Name name, OptionalInt value) {
        if (value.isPresent()) {
            number(name, value.getAsInt());
        }
    }

    /** A number rounded to so many places, at most eight, without the zeros at its end. */
    void decimal(Name name, double value, int places) {
        name(name);
        end = Digits.rounded(bytes, end, value, places);
    }

    void decimal(Name name, OptionalDouble value, int places) {
        if (value.isPresent()) {
            decimal(name, value.getAsDouble(), places);
        }
    }

    /** Seconds with a fraction, from microseconds. */
    void seconds(Name name, long micros) {
        name(name);
        end = Digits.millionths(bytes, end, micros);
    }

    /** 1 or 0, as readsb writes flags. */
    void flag(Name name, boolean value) {
        number(name, value ? 1 : 0);
    }

    void truth(Name name, boolean value) {
        name(name);
        raw(value ? TRUE : FALSE);
    }

    void text(Name name, String value) {
        name(name);
        string(value);
    }

    void texts(Name name, List<String> values) {
        name(name);
        bytes[end++] = '[';
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                bytes[end++] = ',';
            }
            string(values.get(i));
        }
        bytes[end++] = ']';
    }

    /** Hex digits of bytes, upper case. */
    void hex(Name name, byte[] value) {
        name(name);
        bytes[end++] = '"';
        end = Digits.hex(bytes, end, value);
        bytes[end++] = '"';
    }

    /** So many hex digits of a number, upper case, after a mark if there is one. */
    void hex(Name name, String mark, long value, int digits) {
        name(name);
        bytes[end++] = '"';
        for (int i = 0; i < mark.length(); i++) {
            bytes[end++] = (byte) mark.charAt(i);
        }
        end = Digits.hex(bytes, end, value, digits);
        bytes[end++] = '"';
    }

    /** So many digits, each of so many bits, of a number. */
    void digits(Name name, long value, int digits, int bitsEach) {
        name(name);
        bytes[end++] = '"';
        for (int shift = (digits - 1) * bitsEach; shift >= 0; shift -= bitsEach) {
            bytes[end++] = (byte) ('0' + (value >>> shift & ((1 << bitsEach) - 1)));
        }
        bytes[end++] = '"';
    }

    private void name(Name name) {
        raw(name.json());
    }

    private void string(String text) {
        bytes[end++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                bytes[end++] = '\\';
                bytes[end++] = 'u';
                end = Digits.hex(bytes, end, letter, 4);
            } else {
                if (letter == '"' || letter == '\\') {
                    bytes[end++] = '\\';
                }
                bytes[end++] = (byte) letter;
            }
        }
        bytes[end++] = '"';
    }

    private void raw(byte[] ascii) {
        System.arraycopy(ascii, 0, bytes, end, ascii.length);
        end += ascii.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
