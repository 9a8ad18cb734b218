package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/** The codes of the airborne velocity message: a sign, 1 = down or below, and a magnitude of which 0 says nothing and n says n - 1. */
final class VelocityFields {
    static final IntCodes VERTICAL_RATES_FPM = IntCodes.of(10, code -> signed(code, 9, 64));
    static final IntCodes DIFFERENCES_FT = IntCodes.of(8, code -> signed(code, 7, 25));

    private VelocityFields() {}

    /** A sign bit, then so many bits of which 0 says nothing and n says n - 1. */
    static OptionalInt signed(int code, int bits, int lsb) {
        int magnitude = code & ((1 << bits) - 1);
        if (magnitude == 0) {
            return OptionalInt.empty();
        }
        int value = (magnitude - 1) * lsb;
        return OptionalInt.of(code >> bits == 1 ? -value : value);
    }
}
