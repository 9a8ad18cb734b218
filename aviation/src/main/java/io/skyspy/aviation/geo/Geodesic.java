package io.skyspy.aviation.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/** Shortest paths on the WGS 84 ellipsoid, accurate to nanometres: for what people are shown. */
public final class Geodesic {
    private static final double METRES_PER_NM = 1852.0;

    private Geodesic() {}

    /** Distance between two points in NM, [0, 10802]. */
    public static double distanceNm(Position from, Position to) {
        return solve(from, to, GeodesicMask.DISTANCE).s12 / METRES_PER_NM;
    }

    /** True bearing at {@code from} towards {@code to} in degrees clockwise from north, [0, 360). */
    public static double initialBearingDeg(Position from, Position to) {
        return Degrees.normalised(solve(from, to, GeodesicMask.AZIMUTH).azi1);
    }

    /** Distance and bearing at once, for the price of one. */
    public static Course course(Position from, Position to) {
        GeodesicData solution = solve(from, to, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        return new Course(solution.s12 / METRES_PER_NM, Degrees.normalised(solution.azi1));
    }

    private static GeodesicData solve(Position from, Position to, int what) {
        return net.sf.geographiclib.Geodesic.WGS84.Inverse(
                from.latitudeDeg(), from.longitudeDeg(), to.latitudeDeg(), to.longitudeDeg(), what);
    }
}
