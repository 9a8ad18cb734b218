package io.skyspy.benchmarks;

import java.io.ByteArrayOutputStream;

/** Frames as Beast receivers send them. */
final class Beast {

    private static final int ESCAPE = 0x1A;
    private static final int SHORT = 7;

    private Beast() {}

    /** A Mode S frame of 7 or 14 bytes with some time stamp and signal. */
    static byte[] of(byte[] frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ESCAPE);
        out.write(frame.length == SHORT ? '2' : '3');
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, 1, (byte) 0x80});
        for (byte value : frame) {
            if (value == ESCAPE) {
                out.write(ESCAPE);
            }
            out.write(value);
        }
        return out.toByteArray();
    }
}
