package io.skyspy.aviation.acars;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflating of compressed parts of messages, bounded, and as far as it goes when the message breaks off. */
final class Compressed {

    private static final int LONGEST = 64 * 1024;

    private Compressed() {}

    /**
     * What was deflated.
     *
     * @param text as far as it could be inflated
     * @param whole whether the stream came to its end
     */
    record Inflated(String text, boolean whole) {}

    /** Inflates at most 64 KiB; empty when there is nothing in it. */
    static Optional<Inflated> inflate(byte[] bytes, int from, boolean bare) {
        Inflater inflater = new Inflater(bare);
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] room = new byte[LONGEST];
            int length = 0;
            int count = 1;
            try {
                while (count > 0 && length < room.length) {
                    count = inflater.inflate(room, length, room.length - length);
                    length += count;
                }
            } catch (DataFormatException broken) {
                count = 0;
            }
            String text = new String(room, 0, length, StandardCharsets.ISO_8859_1);
            return length == 0 ? Optional.empty() : Optional.of(new Inflated(text, inflater.finished()));
        } finally {
            inflater.end();
        }
    }
}
