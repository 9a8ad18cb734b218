package io.skyspy.simulator.encode;

import io.skyspy.aviation.modes.Bits;

/**
 * Places numbers into a 56-bit payload by the numbering of the standards: bit 1 is the first on air.
 *
 * <p>A number that does not fit is our mistake, hence an exception.
 */
final class Field {
    private Field() {}

    /** An unsigned number in bits {@code first} to {@code last}. */
    static long uint(long value, int first, int last) {
        if (value < 0 || value >> (last - first + 1) != 0) {
            throw new IllegalArgumentException("Bits " + first + " to " + last + " do not hold " + value);
        }
        return Bits.field(value, first, last);
    }

    /** A constant of an enum whose constants are declared in the order of their codes. */
    @SuppressWarnings("EnumOrdinal")
    static long code(Enum<?> constant, int first, int last) {
        return uint(constant.ordinal(), first, last);
    }

    /** A two's complement number in bits {@code first} to {@code last}, the first of them its sign. */
    static long signed(long value, int first, int last) {
        long limit = 1L << (last - first);
        if (value < -limit || value >= limit) {
            throw new IllegalArgumentException("Bits " + first + " to " + last + " do not hold " + value);
        }
        return Bits.field(value, first, last);
    }

    static long flag(boolean value, int bit) {
        return Bits.field(value ? 1 : 0, bit, bit);
    }
}
