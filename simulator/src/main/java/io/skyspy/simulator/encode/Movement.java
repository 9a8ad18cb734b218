package io.skyspy.simulator.encode;

/**
 * Speed on the ground in seven bits, finer the slower.
 *
 * @see "RTCA DO-260B"
 */
enum Movement {
    CREEPING(2, 0.125, 0.125),
    SLOW(9, 1, 0.25),
    TAXIING(13, 2, 0.5),
    FAST(39, 15, 1),
    FASTER(94, 70, 2),
    ROLLING(109, 100, 5);

    private static final int STOPPED = 1;
    private static final double BEYOND_KT = 175;
    private static final int BEYOND = 124;

    private final int firstCode;
    private final double fromKt;
    private final double stepKt;

    Movement(int firstCode, double fromKt, double stepKt) {
        this.firstCode = firstCode;
        this.fromKt = fromKt;
        this.stepKt = stepKt;
    }

    /** The code of a speed in kt, [0, ∞): the step it has reached; 1 = stopped, 124 = 175 kt and more. */
    static int code(double speedKt) {
        if (speedKt >= BEYOND_KT) {
            return BEYOND;
        }
        int code = STOPPED;
        for (Movement range : values()) {
            if (speedKt >= range.fromKt) {
                code = range.firstCode + (int) ((speedKt - range.fromKt) / range.stepKt);
            }
        }
        return code;
    }
}
