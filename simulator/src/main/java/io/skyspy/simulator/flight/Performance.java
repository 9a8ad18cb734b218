package io.skyspy.simulator.flight;

/**
 * What an aircraft can do, and what its crew would ask of it.
 *
 * @param cruiseKt true airspeed at cruising altitude
 * @param approachKt true airspeed on final approach
 * @param climbFpm initial rate of climb
 * @param descentFpm largest rate of descent
 * @param maxBankDeg in turns, (0, 60]
 * @param accelerationKtPerS in flight; wheels allow {@link #GROUND_ACCELERATION_KT_PER_S}
 */
public record Performance(
        double cruiseKt,
        double approachKt,
        double climbFpm,
        double descentFpm,
        double maxBankDeg,
        double accelerationKtPerS) {
    public static final double GROUND_ACCELERATION_KT_PER_S = 3.5;

    /** Acceleration of gravity, 9.80665 m/s². */
    static final double GRAVITY_KT_PER_S = 19.0626;

    private static final double SPEED_LIMIT_BELOW_FT = 10_000;
    private static final double THINNING_PER_FT = 0.0175 / 1000;

    /** Usual true airspeed at an altitude: 250 kt indicated below 10,000 ft, 300 above, never more than in cruise. */
    double usualKt(double altitudeFt) {
        double indicatedKt = altitudeFt < SPEED_LIMIT_BELOW_FT ? 250 : 300;
        return Math.min(cruiseKt, indicatedKt * (1 + THINNING_PER_FT * Math.max(0, altitudeFt)));
    }

    /** Rate of climb that is left at an altitude: thin air takes up to two thirds by 40,000 ft. */
    double climbFpmAt(double altitudeFt) {
        return climbFpm * Math.clamp(1 - altitudeFt / 60_000, 0.33, 1);
    }

    /** Radius of the tightest turn at a true airspeed. */
    double turnRadiusNm(double airspeedKt) {
        return airspeedKt * airspeedKt / (GRAVITY_KT_PER_S * Math.tan(Math.toRadians(maxBankDeg))) / 3600;
    }

    /** Speed at which the wheels leave the ground. */
    double rotateKt() {
        return approachKt * 1.02;
    }
}
