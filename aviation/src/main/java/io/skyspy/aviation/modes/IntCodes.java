package io.skyspy.aviation.modes;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** All codes of a field decoded beforehand, so that reading the field allocates nothing. */
public final class IntCodes {
    private final OptionalInt[] values;

    private IntCodes(int bits, IntFunction<OptionalInt> decode) {
        values = new OptionalInt[1 << bits];
        for (int code = 0; code < values.length; code++) {
            values[code] = decode.apply(code);
        }
    }

    /** The meanings of a field of so many bits. */
    public static IntCodes of(int bits, IntFunction<OptionalInt> decode) {
        return new IntCodes(bits, decode);
    }

    /** The meanings of a field of so many bits of which the first says whether the others mean anything. */
    public static IntCodes withStatus(int bits, IntUnaryOperator decode) {
        int status = 1 << (bits - 1);
        return new IntCodes(
                bits,
                code -> (code & status) == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(decode.applyAsInt(code & (status - 1))));
    }

    /** What a code means; empty when it means that nothing is known. */
    public OptionalInt decode(int code) {
        return values[code];
    }
}
