package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/** The fields all four forms of the airborne velocity message share. */
final class VelocityFields {
    private VelocityFields() {}

    /** ME bits 37 sign (1 = down), 38–46 rate, LSB 64 fpm, 0 = none; [-32640, 32640]. */
    static OptionalInt verticalRateFpm(long me) {
        int code = Bits.uint(me, 38, 46);
        if (code == 0) {
            return OptionalInt.empty();
        }
        int rate = (code - 1) * 64;
        return OptionalInt.of(Bits.flag(me, 37) ? -rate : rate);
    }

    /** ME bits 49 sign (1 = geometric below barometric), 50–56 difference, LSB 25 ft, 0 = none; [-3150, 3150]. */
    static OptionalInt geometricMinusBarometricFt(long me) {
        int code = Bits.uint(me, 50, 56);
        if (code == 0) {
            return OptionalInt.empty();
        }
        int difference = (code - 1) * 25;
        return OptionalInt.of(Bits.flag(me, 49) ? -difference : difference);
    }
}
