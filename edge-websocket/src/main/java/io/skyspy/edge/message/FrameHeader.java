package io.skyspy.edge.message;

import java.nio.ByteBuffer;

/**
 * What stands before the bytes of a WebSocket message that a server sends whole: one final frame, not masked.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, 5.2</a>
 */
public final class FrameHeader {

    /** The longest there is. */
    public static final int MAX_BYTES = 10;

    private static final int FINAL = 0x80;
    private static final int COMPRESSED = 0x40;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private FrameHeader() {}

    /** Bytes of the header of a frame with so many bytes in it. */
    public static int size(int length) {
        if (length < SHORT) {
            return 2;
        }
        return length <= 0xFFFF ? 4 : MAX_BYTES;
    }

    /**
     * Writes a header.
     *
     * @param opCode kind of the frame
     * @param length bytes in the frame
     */
    public static ByteBuffer put(ByteBuffer to, int opCode, int length) {
        to.put((byte) (FINAL | opCode));
        if (length < SHORT) {
            return to.put((byte) length);
        }
        return length <= 0xFFFF
                ? to.put((byte) SHORT).putShort((short) length)
                : to.put((byte) LONG).putLong(length);
    }

    /** Writes the header of a message that permessage-deflate has compressed. */
    static ByteBuffer putCompressed(ByteBuffer to, int opCode, int length) {
        return put(to, COMPRESSED | opCode, length);
    }
}
