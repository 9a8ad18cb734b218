package io.skyspy.aviation.modes;

/**
 * The 24 parity bits that end every Mode S frame: generator polynomial 1FFF409 (hex).
 *
 * @see "ICAO Annex 10 Volume IV; generator as G(x) = 1 + x^3 + x^10 + x^12 + … + x^24"
 */
public final class Parity {
    /** Length of a frame of the formats 0 to 15, in bytes. */
    public static final int SHORT_BYTES = 7;
    /** Length of a frame of the formats 16 and up, in bytes. */
    public static final int LONG_BYTES = 14;

    private static final int GENERATOR = 0xFFF409;
    private static final int MASK = 0xFF_FFFF;
    private static final int DATA_BYTES = LONG_BYTES - 3;

    /** For the byte that is followed by i more data bytes: what its 256 values add to the remainder. */
    private static final int[][] REMAINDERS = remainders();

    private Parity() {}

    /**
     * What is left of the frame's last 24 bits when the parity of the bits before is taken off: 0 for an undamaged
     * DF17/18, the interrogator code for DF11, the address for formats that overlay it.
     *
     * @param length at least 4
     */
    public static int remainder(byte[] buffer, int offset, int length) {
        int end = offset + length - 3;
        return parity(buffer, offset, length - 3)
                ^ ((buffer[end] & 0xFF) << 16 | (buffer[end + 1] & 0xFF) << 8 | (buffer[end + 2] & 0xFF));
    }

    /** Writes the last three bytes of a frame: parity of the bytes before, with {@code overlay} added modulo 2. */
    public static void apply(byte[] frame, int overlay) {
        int dataLength = frame.length - 3;
        int parity = parity(frame, 0, dataLength) ^ overlay;
        frame[dataLength] = (byte) (parity >> 16);
        frame[dataLength + 1] = (byte) (parity >> 8);
        frame[dataLength + 2] = (byte) parity;
    }

    /** Remainder of the 56-bit frame in the upper bits of a word. */
    static int ofShort(long head) {
        return REMAINDERS[3][(int) (head >>> 56)]
                ^ REMAINDERS[2][(int) (head >>> 48) & 0xFF]
                ^ REMAINDERS[1][(int) (head >>> 40) & 0xFF]
                ^ REMAINDERS[0][(int) (head >>> 32) & 0xFF]
                ^ ((int) (head >>> 8) & MASK);
    }

    /** Remainder of the 112-bit frame in two words, its last 48 bits in the upper bits of the second. */
    static int ofLong(long head, long tail) {
        return REMAINDERS[10][(int) (head >>> 56)]
                ^ REMAINDERS[9][(int) (head >>> 48) & 0xFF]
                ^ REMAINDERS[8][(int) (head >>> 40) & 0xFF]
                ^ REMAINDERS[7][(int) (head >>> 32) & 0xFF]
                ^ REMAINDERS[6][(int) (head >>> 24) & 0xFF]
                ^ REMAINDERS[5][(int) (head >>> 16) & 0xFF]
                ^ REMAINDERS[4][(int) (head >>> 8) & 0xFF]
                ^ REMAINDERS[3][(int) head & 0xFF]
                ^ REMAINDERS[2][(int) (tail >>> 56)]
                ^ REMAINDERS[1][(int) (tail >>> 48) & 0xFF]
                ^ REMAINDERS[0][(int) (tail >>> 40) & 0xFF]
                ^ ((int) (tail >>> 16) & MASK);
    }

    private static int parity(byte[] buffer, int offset, int length) {
        int remainder = 0;
        for (int i = offset; i < offset + length; i++) {
            remainder = ((remainder << 8) ^ REMAINDERS[0][((remainder >>> 16) ^ buffer[i]) & 0xFF]) & MASK;
        }
        return remainder;
    }

    private static int[][] remainders() {
        int[][] tables = new int[DATA_BYTES][256];
        for (int value = 0; value < 256; value++) {
            int remainder = value << 16;
            for (int followed = 0; followed < DATA_BYTES; followed++) {
                for (int bit = 0; bit < 8; bit++) {
                    remainder = (remainder & 0x80_0000) != 0 ? ((remainder << 1) ^ GENERATOR) & MASK : remainder << 1;
                }
                tables[followed][value] = remainder;
            }
        }
        return tables;
    }
}
