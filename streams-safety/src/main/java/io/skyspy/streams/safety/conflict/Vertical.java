package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one aircraft moves up or down.
 *
 * @param rateFpm up positive; 0 when it is not known
 * @param levelOffFt where its autopilot will stop; absent when nothing is set, or not in the way
 */
record Vertical(double altitudeFt, double rateFpm, @Nullable Integer levelOffFt) {
    private static final double S_PER_MINUTE = 60;

    static Vertical of(Observation aircraft, boolean geometric, long atMs) {
        Motion motion = aircraft.motion();
        double altitude = Objects.requireNonNull(geometric ? motion.altitudeGeomFt() : motion.altitudeFt());
        Integer known = motion.verticalRateFpm();
        double rate = known == null ? 0 : known;
        Integer selected = geometric ? null : motion.selectedAltitudeFt();
        Integer ahead = selected != null && (selected - altitude) * rate > 0 ? selected : null;
        Vertical then = new Vertical(altitude, rate, ahead);
        return new Vertical(then.altitudeFtAfter((atMs - aircraft.atMs()) / 1000.0), rate, ahead);
    }

    double altitudeFtAfter(double seconds) {
        double straight = altitudeFt + rateFpm * seconds / S_PER_MINUTE;
        if (levelOffFt == null) {
            return straight;
        }
        return rateFpm > 0 ? Math.min(straight, levelOffFt) : Math.max(straight, levelOffFt);
    }
}
