package io.skyspy.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the frames in a server's bytes, however they are cut. Keeps a few bytes of a message's beginning and end, and all of it only
 * when asked to.
 */
final class FrameReader {

    private static final int BEGIN = 16;
    private static final int LONGEST_HEADER = 10;
    private static final int CONTINUATION = 0;
    private static final int FIRST_CONTROL = 8;

    /** Told what was found. */
    interface Found {

        void message(FrameReader message);

        void control(int opCode, byte[] payload);
    }

    private final byte[] header = new byte[LONGEST_HEADER];
    private final byte[] begin = new byte[BEGIN];
    private final byte[] tail = new byte[Stamps.TAIL];
    private final @Nullable ByteArrayOutputStream whole;
    private ByteArrayOutputStream control = new ByteArrayOutputStream();
    private int headerLength;
    private long left = -1;
    private int beginLength;
    private int tailLength;
    private boolean compressed;

    FrameReader(boolean keepWhole) {
        whole = keepWhole ? new ByteArrayOutputStream() : null;
    }

    void read(ByteBuffer in, Found found) {
        while (in.hasRemaining() || left == 0) {
            if (left < 0) {
                header[headerLength++] = in.get();
                if (headerLength >= 2 && headerLength == headerSize()) {
                    startFrame();
                }
            } else {
                int taken = (int) Math.min(left, in.remaining());
                payload(in, taken);
                left -= taken;
                if (left == 0) {
                    endFrame(found);
                }
            }
        }
    }

    byte[] begin() {
        return begin;
    }

    int beginLength() {
        return beginLength;
    }

    byte[] tail() {
        return tail;
    }

    int tailLength() {
        return tailLength;
    }

    boolean isCompressed() {
        return compressed;
    }

    /** All of the message; null when it was not to be kept. */
    byte @Nullable [] whole() {
        return whole == null ? null : whole.toByteArray();
    }

    private int headerSize() {
        return switch (header[1] & 0x7F) {
            case 126 -> 4;
            case 127 -> 10;
            default -> 2;
        };
    }

    private void startFrame() {
        left = header[1] & 0x7F;
        if (headerLength > 2) {
            left = 0;
            for (int i = 2; i < headerLength; i++) {
                left = (left << 8) | (header[i] & 0xFF);
            }
        }
        if (!isControl() && opCode() != CONTINUATION) {
            compressed = (header[0] & 0x40) != 0;
            beginLength = 0;
            tailLength = 0;
            if (whole != null) {
                whole.reset();
            }
        }
    }

    private void payload(ByteBuffer in, int size) {
        if (isControl()) {
            byte[] bytes = new byte[size];
            in.get(bytes);
            control.writeBytes(bytes);
            return;
        }
        int position = in.position();
        int beginning = Math.min(size, BEGIN - beginLength);
        in.get(position, begin, beginLength, beginning);
        beginLength += beginning;
        int ending = Math.min(size, tail.length);
        int kept = Math.min(tailLength, tail.length - ending);
        System.arraycopy(tail, tailLength - kept, tail, 0, kept);
        in.get(position + size - ending, tail, kept, ending);
        tailLength = kept + ending;
        if (whole != null) {
            byte[] bytes = new byte[size];
            in.get(position, bytes);
            whole.writeBytes(bytes);
        }
        in.position(position + size);
    }

    private void endFrame(Found found) {
        left = -1;
        headerLength = 0;
        if (isControl()) {
            byte[] payload = control.toByteArray();
            control = new ByteArrayOutputStream();
            found.control(opCode(), payload);
        } else if ((header[0] & 0x80) != 0) {
            found.message(this);
        }
    }

    private int opCode() {
        return header[0] & 0x0F;
    }

    private boolean isControl() {
        return opCode() >= FIRST_CONTROL;
    }
}
