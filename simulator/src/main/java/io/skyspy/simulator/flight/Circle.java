package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Around a place, climbing or descending to an altitude meanwhile, for a time.
 *
 * @param radiusNm (0, ∞)
 * @param clockwise direction of the turn, seen from above
 * @param airspeedKt true airspeed
 * @param altitudeFt geometric, to be reached and then kept
 * @param verticalRateFpm how fast at most, (0, ∞)
 */
public record Circle(
        Position centre,
        double radiusNm,
        boolean clockwise,
        double airspeedKt,
        double altitudeFt,
        double verticalRateFpm,
        Duration lasting)
        implements Leg {
    private static final double LARGEST_CORRECTION_DEG = 75;
    private static final double FPM_PER_FT_OF_ERROR = 3;

    @Override
    public Demand demand(Motion now, Performance performance) {
        double outwardDeg = Earth.bearingDeg(centre, now.position());
        double outside = Earth.distanceNm(centre, now.position()) / radiusNm - 1;
        double inwardDeg = Math.clamp(outside * 90, -LARGEST_CORRECTION_DEG, LARGEST_CORRECTION_DEG);
        double leadDeg = leadDeg(now, performance);
        double track = outwardDeg + (clockwise ? 90 + inwardDeg + leadDeg : -90 - inwardDeg - leadDeg);
        double rate = (altitudeFt - now.altitudeFt()) * FPM_PER_FT_OF_ERROR;
        return new Demand.Airborne(track, airspeedKt, Math.clamp(rate, -verticalRateFpm, verticalRateFpm));
    }

    @Override
    public OptionalDouble selectedAltitudeFt() {
        return OptionalDouble.of(altitudeFt);
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        return elapsed.compareTo(lasting) >= 0;
    }

    /** Ahead of the tangent by what the steady turn needs, since bank follows the error of the track. */
    private double leadDeg(Motion now, Performance performance) {
        double turnDegPerS = Math.toDegrees(now.groundSpeedKt() / 3600 / radiusNm);
        double bankDeg = Math.toDegrees(
                Math.atan(Math.toRadians(turnDegPerS) * now.airspeedKt() / Performance.GRAVITY_KT_PER_S));
        return Math.min(performance.maxBankDeg(), bankDeg) / Dynamics.BANK_PER_DEG_OF_ERROR;
    }
}
