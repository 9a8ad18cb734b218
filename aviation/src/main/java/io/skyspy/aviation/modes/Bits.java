package io.skyspy.aviation.modes;

/**
 * Reads fields of a 64-bit word by the numbering of the standards: bit 1 is the first on air, ranges are inclusive.
 *
 * <p>With constant bounds each call compiles to one shift and one mask.
 */
public final class Bits {

    private Bits() {}

    /** The unsigned number in bits {@code first} to {@code last}, at most 32 bits wide. */
    public static int uint(long word, int first, int last) {
        return (int) ((word << (first - 1)) >>> (63 - last + first));
    }

    /** The two's complement number in bits {@code first} to {@code last}. */
    public static int signed(long word, int first, int last) {
        return (int) ((word << (first - 1)) >> (63 - last + first));
    }

    /** Whether the bit is set. */
    public static boolean flag(long word, int bit) {
        return (word << (bit - 1)) < 0;
    }

    /** A word with the low bits of {@code value} in bits {@code first} to {@code last} and zero elsewhere. */
    public static long field(long value, int first, int last) {
        return value << (63 - last + first) >>> (first - 1);
    }
}
