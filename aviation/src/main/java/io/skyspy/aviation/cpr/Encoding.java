package io.skyspy.aviation.cpr;

import io.skyspy.aviation.geo.Position;

/** Position to frame. */
final class Encoding {
    private Encoding() {}

    static CprFrame encode(Position position, boolean odd, boolean surface) {
        int steps = surface ? CprFrame.STEPS * 4 : CprFrame.STEPS;
        return new CprFrame(
                surface,
                odd,
                latitude(position.latitudeDeg(), odd, steps) & (CprFrame.STEPS - 1),
                longitude(position, odd, steps) & (CprFrame.STEPS - 1));
    }

    /** Place in the latitude zone in {@code steps} per zone; not yet reduced, so it may equal {@code steps}. */
    static int latitude(double latitudeDeg, boolean odd, int steps) {
        double zone = zoneHeight(odd);
        return round(steps * floorMod(latitudeDeg, zone) / zone);
    }

    static int longitude(Position position, boolean odd, int steps) {
        double zoneHeight = zoneHeight(odd);
        double sentLatitude = zoneHeight
                * ((double) latitude(position.latitudeDeg(), odd, steps) / steps
                        + Math.floor(position.latitudeDeg() / zoneHeight));
        double zoneWidth = 360.0 / Math.max(1, LongitudeZones.at(sentLatitude) - (odd ? 1 : 0));
        return round(steps * floorMod(position.longitudeDeg(), zoneWidth) / zoneWidth);
    }

    private static double zoneHeight(boolean odd) {
        return 360.0 / (odd ? 59 : 60);
    }

    private static int round(double value) {
        return (int) Math.floor(value + 0.5);
    }

    private static double floorMod(double value, double modulus) {
        return value - modulus * Math.floor(value / modulus);
    }
}
