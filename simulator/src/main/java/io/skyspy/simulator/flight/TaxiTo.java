package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;
import java.time.Duration;

/**
 * On wheels straight to a place, slow around corners.
 *
 * @param elevationFt of the ground, above mean sea level
 */
public record TaxiTo(Position place, double speedKt, double elevationFt) implements Leg {
    private static final double CORNER_DEG = 25;
    private static final double CORNER_KT = 7;
    private static final double ARRIVED_NM = 0.015;
    private static final double PASSED_DEG = 100;

    @Override
    public Demand demand(Motion now, Performance performance) {
        double bearing = Earth.bearingDeg(now.position(), place);
        boolean corner = Math.abs(Earth.signedDeg(bearing - now.trackDeg())) > CORNER_DEG;
        return new Demand.OnGround(bearing, corner ? Math.min(speedKt, CORNER_KT) : speedKt, elevationFt);
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        double distance = Earth.distanceNm(now.position(), place);
        double bearing = Earth.bearingDeg(now.position(), place);
        boolean passed = Math.abs(Earth.signedDeg(bearing - now.trackDeg())) > PASSED_DEG;
        return distance < ARRIVED_NM || (distance < 3 * ARRIVED_NM && passed);
    }
}
