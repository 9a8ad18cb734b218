package io.skyspy.aviation.geo;

/** Distances on a sphere of the Earth's mean radius, within 0.6 % of the truth: for filters that run per frame. */
public final class Sphere {
    private static final double MEAN_RADIUS_NM = 6_371_008.8 / 1852.0;

    private Sphere() {}

    /** Great-circle distance in NM by the haversine formula, which keeps its digits for near points. */
    public static double distanceNm(Position from, Position to) {
        double latitude1 = Math.toRadians(from.latitudeDeg());
        double latitude2 = Math.toRadians(to.latitudeDeg());
        double halfLatitude = Math.sin((latitude2 - latitude1) / 2);
        double halfLongitude = Math.sin(Math.toRadians(to.longitudeDeg() - from.longitudeDeg()) / 2);
        double square =
                halfLatitude * halfLatitude + Math.cos(latitude1) * Math.cos(latitude2) * halfLongitude * halfLongitude;
        return 2 * MEAN_RADIUS_NM * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
