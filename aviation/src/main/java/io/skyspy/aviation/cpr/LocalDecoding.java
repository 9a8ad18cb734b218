package io.skyspy.aviation.cpr;

import io.skyspy.aviation.geo.Position;
import java.util.Optional;

/** One frame and a reference to a position. */
final class LocalDecoding {
    private LocalDecoding() {}

    static Optional<Position> decode(CprFrame frame, Position reference, double spanDeg) {
        double zoneHeight = spanDeg / (frame.odd() ? 59 : 60);
        double latitude = nearest((double) frame.latitude() / CprFrame.STEPS, zoneHeight, reference.latitudeDeg());
        if (Math.abs(latitude) > 90) {
            return Optional.empty();
        }
        int zones = Math.max(1, LongitudeZones.at(latitude) - (frame.odd() ? 1 : 0));
        double longitude =
                nearest((double) frame.longitude() / CprFrame.STEPS, spanDeg / zones, reference.longitudeDeg());
        return Optional.of(new Position(latitude, Longitude.normalised(longitude)));
    }

    /** The coordinate with this fraction of a zone that is nearest to the reference. */
    private static double nearest(double fraction, double zone, double reference) {
        double zoneIndex = Math.floor(0.5 + reference / zone - fraction);
        return zone * (zoneIndex + fraction);
    }
}
