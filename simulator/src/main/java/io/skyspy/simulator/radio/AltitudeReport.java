package io.skyspy.simulator.radio;

import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Motion;

/** What altimeter and encoder on board say. */
final class AltitudeReport {
    private static final double LOWEST_FT = -1_000;
    private static final double HIGHEST_FT = 126_700;
    private static final double TRANSITION_FT = 18_000;
    private static final double STANDARD_HPA = 1013.25;

    private AltitudeReport() {}

    /** Pressure altitude as far as the altitude code reaches. */
    static int pressureAltitudeFt(Motion motion, Atmosphere atmosphere) {
        double altitude = atmosphere.pressureAltitudeFt(motion.altitudeFt());
        return (int) Math.round(Math.clamp(altitude, LOWEST_FT, HIGHEST_FT));
    }

    /** Sea-level pressure below the American transition altitude, standard pressure above. */
    static double pressureSettingHpa(Motion motion, Atmosphere atmosphere) {
        return motion.altitudeFt() < TRANSITION_FT ? atmosphere.pressureHpa() : STANDARD_HPA;
    }
}
