package io.skyspy.aviation.modes;

import io.skyspy.aviation.modes.ResolutionAdvisory.Carrier;

/** Tells an advisory from bits that look like one. */
final class AdvisoryPlausibility {
    private AdvisoryPlausibility() {}

    static boolean plausible(ResolutionAdvisory advisory) {
        return saysSomething(advisory)
                && !(advisory.doNotPassBelow() && advisory.doNotPassAbove())
                && !(advisory.doNotTurnLeft() && advisory.doNotTurnRight())
                && threatFits(advisory);
    }

    private static boolean saysSomething(ResolutionAdvisory advisory) {
        return advisory.advice() != 0 || advisory.terminated() || advisory.multiThreat();
    }

    private static boolean threatFits(ResolutionAdvisory advisory) {
        boolean commB = advisory.carrier() == Carrier.COMM_B;
        if (commB && (advisory.doNotTurnLeft() || advisory.doNotTurnRight())) {
            return false;
        }
        return switch (advisory.threatKind()) {
            case 0 -> Bits.uint(advisory.word(), 31, 56) == 0;
            case 1 -> Bits.uint(advisory.word(), 55, 56) == 0;
            case 2 -> advisory.carrier() == Carrier.BROADCAST;
            default -> false;
        };
    }
}
