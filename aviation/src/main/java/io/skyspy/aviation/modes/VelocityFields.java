package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/** The fields all four forms of the airborne velocity message share. */
final class VelocityFields {
    private static final IntCodes VERTICAL_RATES_FPM = IntCodes.of(10, code -> signed(code, 9, 64));
    private static final IntCodes DIFFERENCES_FT = IntCodes.of(8, code -> signed(code, 7, 25));

    private VelocityFields() {}

    /** ME bits 37 sign (1 = down), 38–46 rate, LSB 64 fpm, 0 = none; [-32640, 32640]. */
    static OptionalInt verticalRateFpm(long me) {
        return VERTICAL_RATES_FPM.decode(Bits.uint(me, 37, 46));
    }

    /** ME bits 49 sign (1 = geometric below barometric), 50–56 difference, LSB 25 ft, 0 = none; [-3150, 3150]. */
    static OptionalInt geometricMinusBarometricFt(long me) {
        return DIFFERENCES_FT.decode(Bits.uint(me, 49, 56));
    }

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
