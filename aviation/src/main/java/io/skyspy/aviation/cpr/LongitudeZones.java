package io.skyspy.aviation.cpr;

import java.util.Arrays;

/**
 * NL: how many longitude zones the even grid has at a latitude.
 *
 * <p>The transition latitudes come from the closed form, computed once; a lookup is a search among 58 numbers.
 *
 * @see "RTCA DO-260B, with NZ = 15"
 */
final class LongitudeZones {
    private static final double QUARTER_ZONES = 15;
    private static final int MOST = 59;

    /** Ascending: at or above element i the number of zones is at most 58 - i. */
    private static final double[] TRANSITIONS_DEG = transitions();

    private LongitudeZones() {}

    /** Number of zones, [1, 59], for a latitude in [-90, 90] degrees. */
    static int at(double latitudeDeg) {
        int found = Arrays.binarySearch(TRANSITIONS_DEG, Math.abs(latitudeDeg));
        int passed = found >= 0 ? found : -found - 1;
        return MOST - passed;
    }

    private static double[] transitions() {
        double[] latitudes = new double[MOST - 1];
        double numerator = 1 - Math.cos(Math.PI / (2 * QUARTER_ZONES));
        for (int zones = MOST; zones >= 2; zones--) {
            double denominator = 1 - Math.cos(2 * Math.PI / zones);
            latitudes[MOST - zones] = Math.toDegrees(Math.acos(Math.sqrt(numerator / denominator)));
        }
        latitudes[MOST - 2] = 87; // the closed form, but for rounding
        return latitudes;
    }
}
