package io.skyspy.aviation.cpr;

/** Longitudes brought into the circle. */
final class Longitude {
    private Longitude() {}

    /** The same meridian in [-180, 180). */
    static double normalised(double longitudeDeg) {
        return longitudeDeg - 360 * Math.floor((longitudeDeg + 180) / 360);
    }
}
