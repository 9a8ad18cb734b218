package io.skyspy.aviation.geo;

import java.util.Optional;

/**
 * Shortest paths on the WGS 84 ellipsoid between points that are not far apart, by Vincenty's iteration: allocates next to nothing and takes
 * a fraction of the time of the general solution, accurate to 0.1 mm.
 *
 * @see "T. Vincenty: Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations. Survey Review 23
 *     (1975), 88–93"
 */
final class Vincenty {
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double EQUATOR_NM = 6_378_137.0 / 1852;
    private static final double POLE_NM = EQUATOR_NM * (1 - FLATTENING);
    /** Second eccentricity, squared. */
    private static final double ECCENTRICITY2 = 1 / ((1 - FLATTENING) * (1 - FLATTENING)) - 1;

    /** Largest difference in latitude and in longitude, degrees. */
    private static final double FARTHEST_DEG = 30;
    /** Where meridians meet, longitudes differ much between near points. */
    private static final double FARTHEST_NORTH_DEG = 85;
    /** About 10 m; below, a bearing has few digits. */
    private static final double NEAREST = 1.6e-6;

    /** What is left of the difference in longitude, radians: 0.03 mm. */
    private static final double CONVERGED = 5e-12;

    private static final int MOST_ITERATIONS = 10;

    private Vincenty() {}

    /** Empty for points it is not meant for: far apart, near a pole or nearly the same. */
    static Optional<Course> course(Position from, Position to) {
        double degrees = to.longitudeDeg() - from.longitudeDeg();
        if (Math.abs(degrees) > FARTHEST_DEG
                || Math.abs(to.latitudeDeg() - from.latitudeDeg()) > FARTHEST_DEG
                || Math.max(Math.abs(to.latitudeDeg()), Math.abs(from.latitudeDeg())) > FARTHEST_NORTH_DEG) {
            return Optional.empty();
        }
        double tan1 = (1 - FLATTENING) * Math.tan(Math.toRadians(from.latitudeDeg()));
        double tan2 = (1 - FLATTENING) * Math.tan(Math.toRadians(to.latitudeDeg()));
        double cos1 = 1 / Math.sqrt(1 + tan1 * tan1);
        double cos2 = 1 / Math.sqrt(1 + tan2 * tan2);
        return iterate(tan1 * cos1, cos1, tan2 * cos2, cos2, Math.toRadians(degrees));
    }

    /** From sines and cosines of the reduced latitudes and the difference in longitude; names of variables as in the paper. */
    private static Optional<Course> iterate(double sin1, double cos1, double sin2, double cos2, double longitude) {
        double lambda = longitude;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double east = cos2 * sinLambda;
            double north = cos1 * sin2 - sin1 * cos2 * cosLambda;
            double sinSigma = Math.sqrt(east * east + north * north);
            if (sinSigma < NEAREST) {
                return Optional.empty();
            }
            double cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cos1 * east / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cos2Alpha > 0 ? cosSigma - 2 * sin1 * sin2 / cos2Alpha : 0;
            double c = FLATTENING / 16 * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
            double inner = cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1);
            double next = longitude + (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * inner);
            if (Math.abs(next - lambda) < CONVERGED) {
                double distanceNm = distanceNm(cos2Alpha, cos2SigmaM, sinSigma, cosSigma, sigma);
                return Optional.of(new Course(distanceNm, Degrees.normalised(Math.toDegrees(Math.atan2(east, north)))));
            }
            lambda = next;
        }
        return Optional.empty();
    }

    private static double distanceNm(
            double cos2Alpha, double cos2SigmaM, double sinSigma, double cosSigma, double sigma) {
        double u2 = cos2Alpha * ECCENTRICITY2;
        double a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
        double b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        double squared = 2 * cos2SigmaM * cos2SigmaM - 1;
        double third = b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (2 * squared - 1);
        double deltaSigma = b * sinSigma * (cos2SigmaM + b / 4 * (cosSigma * squared - third));
        return POLE_NM * a * (sigma - deltaSigma);
    }
}
