package io.skyspy.aviation.geo;

/**
 * A point on the WGS 84 ellipsoid.
 *
 * @param latitudeDeg degrees north, [-90, 90]
 * @param longitudeDeg degrees east, [-180, 180]
 */
public record Position(double latitudeDeg, double longitudeDeg) {

    public Position {
        if (!isValid(latitudeDeg, longitudeDeg)) {
            throw new IllegalArgumentException("Not a position: " + latitudeDeg + ", " + longitudeDeg);
        }
    }

    /** Whether the two numbers are a latitude and a longitude; NaN is neither. */
    public static boolean isValid(double latitudeDeg, double longitudeDeg) {
        return Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180;
    }
}
