package io.skyspy.aviation.geo;

/**
 * The way from one point to another along the shortest path.
 *
 * @param distanceNm length in NM, [0, 10802]
 * @param initialBearingDeg true bearing at the start in degrees clockwise from north, [0, 360)
 */
public record Course(double distanceNm, double initialBearingDeg) {}
