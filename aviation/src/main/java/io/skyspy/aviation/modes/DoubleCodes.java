package io.skyspy.aviation.modes;

import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** All codes of a field decoded beforehand, so that reading the field allocates nothing. */
public final class DoubleCodes {
    private final OptionalDouble[] values;

    private DoubleCodes(int bits, IntFunction<OptionalDouble> decode) {
        values = new OptionalDouble[1 << bits];
        for (int code = 0; code < values.length; code++) {
            values[code] = decode.apply(code);
        }
    }

    /** The meanings of a field of so many bits. */
    public static DoubleCodes of(int bits, IntFunction<OptionalDouble> decode) {
        return new DoubleCodes(bits, decode);
    }

    /** The meanings of a field of so many bits of which the first says whether the others mean anything. */
    public static DoubleCodes withStatus(int bits, IntToDoubleFunction decode) {
        int status = 1 << (bits - 1);
        return new DoubleCodes(
                bits,
                code -> (code & status) == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(decode.applyAsDouble(code & (status - 1))));
    }

    /** What a code means; empty when it means that nothing is known. */
    public OptionalDouble decode(int code) {
        return values[code];
    }
}
