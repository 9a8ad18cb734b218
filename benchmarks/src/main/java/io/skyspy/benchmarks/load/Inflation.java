package io.skyspy.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes one message out of permessage-deflate, without the context of others (RFC 7692, 7.2.2). */
final class Inflation {

    private static final int CHUNK = 16 * 1024;

    private Inflation() {}

    /** The message, or nothing when those bytes are none. */
    static byte[] inflated(byte[] deflated) {
        byte[] input = Arrays.copyOf(deflated, deflated.length + 4);
        input[input.length - 2] = (byte) 0xFF;
        input[input.length - 1] = (byte) 0xFF;
        ByteArrayOutputStream message = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(input);
            int size = inflater.inflate(chunk);
            while (size > 0) {
                message.write(chunk, 0, size);
                size = inflater.inflate(chunk);
            }
            return message.toByteArray();
        } catch (DataFormatException broken) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
