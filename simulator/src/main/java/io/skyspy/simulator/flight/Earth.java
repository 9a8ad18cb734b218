package io.skyspy.simulator.flight;

import io.skyspy.aviation.geo.Position;

/**
 * Steps and bearings on the globe, cheap enough for every aircraft four times a second.
 *
 * <p>A step uses the ellipsoid's radii of curvature at its start, so that simulated speeds agree with simulated positions
 * to 0.1 %; distances and bearings are those of the sphere, good to 0.6 %, which steering does not notice.
 */
public final class Earth {
    private static final double METRES_PER_NM = 1852;
    private static final double SPHERE_RADIUS_NM = 6_371_008.8 / METRES_PER_NM;
    private static final double EQUATOR_RADIUS_NM = 6_378_137 / METRES_PER_NM;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;
    private static final double LARGEST_LATITUDE_DEG = 89.9;

    private Earth() {}

    /** The place {@code distanceNm} away, at most a few NM, in direction {@code trackDeg}. */
    public static Position step(Position from, double trackDeg, double distanceNm) {
        double sinLatitude = Math.sin(Math.toRadians(from.latitudeDeg()));
        double flattened = 1 - ECCENTRICITY_SQUARED * sinLatitude * sinLatitude;
        double normalNm = EQUATOR_RADIUS_NM / Math.sqrt(flattened);
        double meridianNm = normalNm * (1 - ECCENTRICITY_SQUARED) / flattened;
        double track = Math.toRadians(trackDeg);
        double latitudeDeg = from.latitudeDeg() + Math.toDegrees(distanceNm * Math.cos(track) / meridianNm);
        double parallelNm = normalNm * Math.sqrt(1 - sinLatitude * sinLatitude);
        double longitudeDeg = from.longitudeDeg() + Math.toDegrees(distanceNm * Math.sin(track) / parallelNm);
        return new Position(
                Math.clamp(latitudeDeg, -LARGEST_LATITUDE_DEG, LARGEST_LATITUDE_DEG), signedDeg(longitudeDeg));
    }

    /** The place {@code distanceNm} away along the great circle that leaves in direction {@code bearingDeg}. */
    public static Position away(Position from, double bearingDeg, double distanceNm) {
        double angle = distanceNm / SPHERE_RADIUS_NM;
        double bearing = Math.toRadians(bearingDeg);
        double latitude = Math.toRadians(from.latitudeDeg());
        double sinLatitude =
                Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing);
        double eastward = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
                Math.cos(angle) - Math.sin(latitude) * sinLatitude);
        return new Position(
                Math.toDegrees(Math.asin(Math.clamp(sinLatitude, -1, 1))),
                signedDeg(from.longitudeDeg() + Math.toDegrees(eastward)));
    }

    /** Great-circle distance in NM. */
    public static double distanceNm(Position from, Position to) {
        return io.skyspy.aviation.geo.Sphere.distanceNm(from, to);
    }

    /** Direction in which the great circle leaves towards a place, degrees clockwise from true north, [0, 360). */
    public static double bearingDeg(Position from, Position to) {
        double latitude1 = Math.toRadians(from.latitudeDeg());
        double latitude2 = Math.toRadians(to.latitudeDeg());
        double eastward = Math.toRadians(to.longitudeDeg() - from.longitudeDeg());
        double east = Math.sin(eastward) * Math.cos(latitude2);
        double north = Math.cos(latitude1) * Math.sin(latitude2)
                - Math.sin(latitude1) * Math.cos(latitude2) * Math.cos(eastward);
        return directionDeg(Math.toDegrees(Math.atan2(east, north)));
    }

    /** An angle of any size as a direction, [0, 360). */
    public static double directionDeg(double angleDeg) {
        double direction = angleDeg - 360 * Math.floor(angleDeg / 360);
        return direction >= 360 ? 0 : direction;
    }

    /** An angle of any size as the shorter turn, [-180, 180). */
    public static double signedDeg(double angleDeg) {
        return angleDeg - 360 * Math.floor((angleDeg + 180) / 360);
    }
}
