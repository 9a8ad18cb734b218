package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;

/**
 * Where a simulated vehicle is and how it moves, at one instant.
 *
 * @param altitudeFt geometric, above mean sea level
 * @param onGround whether wheels carry it; then altitude is that of the ground
 * @param airspeedKt true airspeed; on the ground the same as the ground speed
 * @param groundSpeedKt [0, ∞)
 * @param trackDeg over ground, clockwise from true north, [0, 360)
 * @param bankDeg right wing down positive
 * @param turnRateDegPerS of the track, clockwise positive
 * @param verticalRateFpm climbing positive
 */
public record Motion(
        Position position,
        double altitudeFt,
        boolean onGround,
        double airspeedKt,
        double groundSpeedKt,
        double trackDeg,
        double bankDeg,
        double turnRateDegPerS,
        double verticalRateFpm) {

    /** Standing still on the ground. */
    public static Motion parked(Position position, double elevationFt, double trackDeg) {
        return new Motion(position, elevationFt, true, 0, 0, Earth.directionDeg(trackDeg), 0, 0, 0);
    }

    /** In straight and level flight. */
    public static Motion cruising(Position position, double altitudeFt, double airspeedKt, double trackDeg) {
        return new Motion(position, altitudeFt, false, airspeedKt, airspeedKt, Earth.directionDeg(trackDeg), 0, 0, 0);
    }

    /**
     * The motion some time after this one and before {@code next}.
     *
     * @param fraction of the time between the two, [0, 1]
     */
    public Motion towards(Motion next, double fraction) {
        double east = Earth.signedDeg(next.position.longitudeDeg() - position.longitudeDeg());
        return new Motion(
                new Position(
                        between(position.latitudeDeg(), next.position.latitudeDeg(), fraction),
                        Earth.signedDeg(position.longitudeDeg() + east * fraction)),
                between(altitudeFt, next.altitudeFt, fraction),
                next.onGround,
                between(airspeedKt, next.airspeedKt, fraction),
                between(groundSpeedKt, next.groundSpeedKt, fraction),
                Earth.directionDeg(trackDeg + Earth.signedDeg(next.trackDeg - trackDeg) * fraction),
                between(bankDeg, next.bankDeg, fraction),
                next.turnRateDegPerS,
                between(verticalRateFpm, next.verticalRateFpm, fraction));
    }

    private static double between(double from, double to, double fraction) {
        return from + (to - from) * fraction;
    }
}
