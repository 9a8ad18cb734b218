package io.skyspy.aviation.atmosphere;

/**
 * The ICAO standard atmosphere, which pressure altitudes and indicated airspeeds are defined by.
 *
 * @see "ICAO Doc 7488"
 */
public final class StandardAtmosphere {
    private static final double SEA_LEVEL_HPA = 1013.25;
    private static final double SEA_LEVEL_K = 288.15;
    private static final double LAPSE_K_PER_FT = 0.0065 * 0.3048;
    private static final double TROPOPAUSE_FT = 11_000 / 0.3048;
    private static final double TROPOPAUSE_HPA = 226.3206;
    private static final double TROPOPAUSE_SCALE_FT = 6_341.62 / 0.3048;
    private static final double LAPSE_EXPONENT = 5.255876;
    private static final double SOUND_AT_SEA_LEVEL_KT = 661.4788;

    private StandardAtmosphere() {}

    /** Pressure in hPa at a pressure altitude in ft, good up to 65,600 ft. */
    public static double pressureHpa(double altitudeFt) {
        return altitudeFt <= TROPOPAUSE_FT
                ? SEA_LEVEL_HPA * Math.pow(1 - LAPSE_K_PER_FT * altitudeFt / SEA_LEVEL_K, LAPSE_EXPONENT)
                : TROPOPAUSE_HPA * Math.exp((TROPOPAUSE_FT - altitudeFt) / TROPOPAUSE_SCALE_FT);
    }

    /** Airspeed in kt an instrument without errors indicates at a Mach number below 1 and a pressure altitude in ft. */
    public static double indicatedAirspeedKt(double mach, double altitudeFt) {
        double impact = pressureHpa(altitudeFt) / SEA_LEVEL_HPA * (Math.pow(1 + 0.2 * mach * mach, 3.5) - 1);
        return SOUND_AT_SEA_LEVEL_KT * Math.sqrt(5 * (Math.pow(impact + 1, 2 / 7.0) - 1));
    }
}
