package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Along the great circle to a place, crossing it at an altitude.
 *
 * <p>A climb begins at once; a descent is put off until a slope of 3° leads down to the place.
 *
 * @param altitudeFt geometric
 * @param speedLimitKt true airspeed not to exceed; the usual speed of the altitude holds where it is lower
 */
public record FlyTo(Position place, double altitudeFt, double speedLimitKt) implements Leg {
    private static final double SLOPE_FT_PER_NM = 318;
    private static final double FPM_PER_FT_OF_ERROR = 3;
    private static final double CAPTURE_NM = 0.08;
    private static final double CAPTURE_RADII = 0.55;
    private static final double PASSED_DEG = 95;
    private static final double PASSED_WITHIN_NM = 12;

    @Override
    public Demand demand(Motion now, Performance performance) {
        double speed = Math.min(speedLimitKt, performance.usualKt(now.altitudeFt()));
        return new Demand.Airborne(Earth.bearingDeg(now.position(), place), speed, verticalRateFpm(now, performance));
    }

    @Override
    public OptionalDouble selectedAltitudeFt() {
        return OptionalDouble.of(altitudeFt);
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        double distance = Earth.distanceNm(now.position(), place);
        double capture = CAPTURE_NM + CAPTURE_RADII * performance.turnRadiusNm(now.airspeedKt());
        return distance < capture || (distance < PASSED_WITHIN_NM && hasPassed(now));
    }

    private boolean hasPassed(Motion now) {
        return Math.abs(Earth.signedDeg(Earth.bearingDeg(now.position(), place) - now.trackDeg())) > PASSED_DEG;
    }

    private double verticalRateFpm(Motion now, Performance performance) {
        double above = now.altitudeFt() - altitudeFt;
        if (above <= 0) {
            return Math.min(performance.climbFpmAt(now.altitudeFt()), -above * FPM_PER_FT_OF_ERROR);
        }
        double slope = Earth.distanceNm(now.position(), place) * SLOPE_FT_PER_NM;
        if (above < slope) {
            return 0;
        }
        double onSlope = now.groundSpeedKt() * SLOPE_FT_PER_NM / 60;
        double rate = slope > 0 ? onSlope + (above - slope) * FPM_PER_FT_OF_ERROR : above * FPM_PER_FT_OF_ERROR;
        return -Math.min(performance.descentFpm(), Math.min(rate, above * FPM_PER_FT_OF_ERROR));
    }
}
