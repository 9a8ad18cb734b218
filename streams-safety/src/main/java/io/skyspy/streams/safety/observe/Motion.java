package io.skyspy.streams.safety.observe;

import io.skyspy.aviation.geo.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where an aircraft is and how it moves; what is not known is absent.
 *
 * @param altitudeBaroFt at standard pressure
 * @param altitudeGeomFt above the ellipsoid
 * @param trackDeg true, clockwise from north
 * @param verticalRateBaroFpm up positive
 * @param verticalRateGeomFpm up positive
 * @param selectedAltitudeFt what the autopilot is set to
 */
public record Motion(
        @Nullable Position position,
        @Nullable Integer altitudeBaroFt,
        @Nullable Integer altitudeGeomFt,
        @Nullable Boolean onGround,
        @Nullable Float groundSpeedKt,
        @Nullable Float trackDeg,
        @Nullable Integer verticalRateBaroFpm,
        @Nullable Integer verticalRateGeomFpm,
        @Nullable Integer selectedAltitudeFt) {

    /** The barometric altitude, else the geometric one, in feet. */
    public @Nullable Integer altitudeFt() {
        return altitudeBaroFt != null ? altitudeBaroFt : altitudeGeomFt;
    }

    /** The barometric vertical rate, else the geometric one, in feet per minute. */
    public @Nullable Integer verticalRateFpm() {
        return verticalRateBaroFpm != null ? verticalRateBaroFpm : verticalRateGeomFpm;
    }

    public boolean isOnGround() {
        return Boolean.TRUE.equals(onGround);
    }
}
