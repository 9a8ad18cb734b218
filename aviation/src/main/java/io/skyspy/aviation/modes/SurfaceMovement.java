package io.skyspy.aviation.modes;

import java.util.OptionalDouble;

/**
 * The movement code of surface positions: finer the slower.
 *
 * <p>0 none, 1 stopped, from 2 in steps of 0.125 kt, 9: 0.25, 13: 0.5, 39: 1, 94: 2, 109: 5 kt, 124 = 175 kt or more, above
 * reserved.
 *
 * @see "RTCA DO-260B"
 */
final class SurfaceMovement {
    private static final int LAST = 124;

    private static final DoubleCodes SPEEDS_KT = DoubleCodes.of(7, SurfaceMovement::meaning);

    private SurfaceMovement() {}

    /** From seven bits. */
    static OptionalDouble groundSpeedKt(int code) {
        return SPEEDS_KT.decode(code);
    }

    private static OptionalDouble meaning(int code) {
        if (code == 0 || code > LAST) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(lowerEndKt(code));
    }

    private static double lowerEndKt(int code) {
        if (code >= 109) {
            return 100 + (code - 109) * 5;
        } else if (code >= 94) {
            return 70 + (code - 94) * 2;
        } else if (code >= 39) {
            return 15 + (code - 39);
        } else if (code >= 13) {
            return 2 + (code - 13) * 0.5;
        } else if (code >= 9) {
            return 1 + (code - 9) * 0.25;
        }
        return (code - 1) * 0.125;
    }
}
