package io.skyspy.simulator.flight;

/**
 * The air everyone flies in: one wind that grows with height, one sea-level pressure, one magnetic variation.
 *
 * @param windFromDeg true direction the wind comes from
 * @param windKt at the ground, [0, ∞)
 * @param pressureHpa at sea level (QNH)
 * @param variationDeg magnetic north east of true north
 */
public record Atmosphere(double windFromDeg, double windKt, double pressureHpa, double variationDeg) {
    /** Westerly wind, slightly high pressure, magnetic north 15.3° east as around Seattle. */
    public static final Atmosphere USUAL = new Atmosphere(250, 6, 1016.2, 15.3);

    private static final double STANDARD_HPA = 1013.25;
    private static final double FEET_PER_HPA = 27.3;
    private static final double WARMTH = 0.004;
    private static final double WIND_KT_PER_FT = 1.6 / 1000;
    private static final double SEA_LEVEL_KELVIN = 288.15;
    private static final double KELVIN_PER_FT = 0.0019812;
    private static final double TROPOPAUSE_FT = 36_089;
    private static final double SOUND_KT_PER_ROOT_KELVIN = 38.967854;

    /** Altitude by the standard atmosphere: what an encoder reports for a geometric altitude in ft. */
    public double pressureAltitudeFt(double geometricFt) {
        return geometricFt * (1 - WARMTH) - (pressureHpa - STANDARD_HPA) * FEET_PER_HPA;
    }

    /** Wind speed in kt at an altitude in ft. */
    double windKtAt(double altitudeFt) {
        return windKt + WIND_KT_PER_FT * Math.max(0, altitudeFt);
    }

    /** Ground speed in kt of an aircraft that keeps a track by heading into the wind. */
    double groundSpeedKt(double airspeedKt, double trackDeg, double altitudeFt) {
        double angle = Math.toRadians(windFromDeg - trackDeg);
        double across = windKtAt(altitudeFt) * Math.sin(angle);
        double against = windKtAt(altitudeFt) * Math.cos(angle);
        return Math.max(0, Math.sqrt(Math.max(0, airspeedKt * airspeedKt - across * across)) - against);
    }

    /** True airspeed in kt that yields a ground speed along a track. */
    double airspeedKt(double groundSpeedKt, double trackDeg, double altitudeFt) {
        double angle = Math.toRadians(windFromDeg - trackDeg);
        double wind = windKtAt(altitudeFt);
        return Math.hypot(groundSpeedKt + wind * Math.cos(angle), wind * Math.sin(angle));
    }

    /** Magnetic heading in degrees, [0, 360), that keeps the track against the wind. */
    public double magneticHeadingDeg(Motion motion) {
        double driftDeg = 0;
        if (!motion.onGround() && motion.airspeedKt() > 0) {
            double across = windKtAt(motion.altitudeFt()) * Math.sin(Math.toRadians(windFromDeg - motion.trackDeg()));
            driftDeg = Math.toDegrees(Math.asin(Math.clamp(across / motion.airspeedKt(), -1, 1)));
        }
        return Earth.directionDeg(motion.trackDeg() + driftDeg - variationDeg);
    }

    /** Mach number of a true airspeed in the standard atmosphere. */
    public double mach(double airspeedKt, double altitudeFt) {
        return airspeedKt / (SOUND_KT_PER_ROOT_KELVIN * Math.sqrt(kelvin(altitudeFt)));
    }

    /** Calibrated airspeed in kt of a true airspeed in the standard atmosphere, for subsonic flight. */
    public double indicatedAirspeedKt(double airspeedKt, double altitudeFt) {
        double mach = mach(airspeedKt, altitudeFt);
        double impact = pressureRatio(altitudeFt) * (Math.pow(1 + 0.2 * mach * mach, 3.5) - 1);
        return SOUND_KT_PER_ROOT_KELVIN
                * Math.sqrt(SEA_LEVEL_KELVIN)
                * Math.sqrt(5 * (Math.pow(impact + 1, 2 / 7.0) - 1));
    }

    private static double kelvin(double altitudeFt) {
        return SEA_LEVEL_KELVIN - KELVIN_PER_FT * Math.min(altitudeFt, TROPOPAUSE_FT);
    }

    private static double pressureRatio(double altitudeFt) {
        double below = Math.pow(kelvin(altitudeFt) / SEA_LEVEL_KELVIN, 5.25588);
        return altitudeFt <= TROPOPAUSE_FT ? below : below * Math.exp(-(altitudeFt - TROPOPAUSE_FT) / 20_806);
    }
}
