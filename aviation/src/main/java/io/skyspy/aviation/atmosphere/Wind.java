package io.skyspy.aviation.atmosphere;

import io.skyspy.aviation.geo.Degrees;

/**
 * Wind at an aircraft: the difference between its way over ground and its way through the air.
 *
 * @param fromDeg where it comes from, degrees clockwise from true north, [0, 360)
 * @param speedKt speed in kt
 */
public record Wind(double fromDeg, double speedKt) {

    /** From true airspeed and true heading on the one side, ground speed and true track on the other; kt and degrees. */
    public static Wind of(double trueAirspeedKt, double headingTrueDeg, double groundSpeedKt, double trackDeg) {
        double heading = Math.toRadians(headingTrueDeg);
        double track = Math.toRadians(trackDeg);
        double towardsEast = groundSpeedKt * Math.sin(track) - trueAirspeedKt * Math.sin(heading);
        double towardsNorth = groundSpeedKt * Math.cos(track) - trueAirspeedKt * Math.cos(heading);
        return new Wind(
                Degrees.normalised(Math.toDegrees(Math.atan2(-towardsEast, -towardsNorth))),
                Math.hypot(towardsEast, towardsNorth));
    }
}
