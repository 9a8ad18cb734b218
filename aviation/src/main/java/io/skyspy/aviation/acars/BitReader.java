package io.skyspy.aviation.acars;

/**
 * Reads fields of any width from bytes, the first bit first. Beyond the end it reads zeros and says so, so that a truncated message ends in
 * a value and not in an exception.
 */
final class BitReader {

    private final byte[] bytes;
    private final int end;
    private int position;
    private boolean overrun;

    /**
     * @param from first byte
     * @param to byte after the last
     */
    BitReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = 8 * from;
        this.end = 8 * to;
    }

    /** The next unsigned number of up to 31 bits. */
    int uint(int width) {
        int value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    /** The next two's complement number of up to 31 bits. */
    int signed(int width) {
        int value = uint(width);
        return value >= 1 << (width - 1) ? value - (1 << width) : value;
    }

    boolean flag() {
        return bit() == 1;
    }

    /** A number of a range as PER packs it: the distance from the lowest, in as few bits as the range needs. */
    int within(int lowest, int highest) {
        return lowest + uint(32 - Integer.numberOfLeadingZeros(highest - lowest));
    }

    /** A string of seven-bit characters whose length is in a range; a fixed length is not written. */
    String text(int shortest, int longest) {
        int length = shortest == longest ? shortest : within(shortest, longest);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && !overrun; i++) {
            text.append((char) uint(7));
        }
        return text.toString();
    }

    int remainingBits() {
        return Math.max(0, end - position);
    }

    /** Whether more was read than there is. */
    boolean isOverrun() {
        return overrun;
    }

    private int bit() {
        if (position >= end) {
            overrun = true;
            return 0;
        }
        int bit = (bytes[position >> 3] >> (7 - (position & 7))) & 1;
        position++;
        return bit;
    }
}
