package io.skyspy.aviation.cpr;

import io.skyspy.aviation.geo.Position;
import java.util.Optional;

/** An even and an odd frame to a position. */
final class GlobalDecoding {
    private static final double AIRBORNE_SPAN_DEG = 360;
    private static final double SURFACE_SPAN_DEG = 90;

    private GlobalDecoding() {}

    static Optional<Position> airborne(CprFrame even, CprFrame odd, boolean latestIsOdd) {
        double evenLatitude = signed(latitude(even, odd, false, AIRBORNE_SPAN_DEG));
        double oddLatitude = signed(latitude(even, odd, true, AIRBORNE_SPAN_DEG));
        if (Math.abs(evenLatitude) > 90
                || Math.abs(oddLatitude) > 90
                || LongitudeZones.at(evenLatitude) != LongitudeZones.at(oddLatitude)) {
            return Optional.empty();
        }
        double latitude = latestIsOdd ? oddLatitude : evenLatitude;
        double longitude = longitude(even, odd, latestIsOdd, latitude, AIRBORNE_SPAN_DEG);
        return Optional.of(new Position(latitude, Longitude.normalised(longitude)));
    }

    static Optional<Position> surface(CprFrame even, CprFrame odd, boolean latestIsOdd, Position reference) {
        double evenLatitude = nearest(latitude(even, odd, false, SURFACE_SPAN_DEG), reference.latitudeDeg());
        double oddLatitude = nearest(latitude(even, odd, true, SURFACE_SPAN_DEG), reference.latitudeDeg());
        if (LongitudeZones.at(evenLatitude) != LongitudeZones.at(oddLatitude)) {
            return Optional.empty();
        }
        double latitude = latestIsOdd ? oddLatitude : evenLatitude;
        double quadrant = longitude(even, odd, latestIsOdd, latitude, SURFACE_SPAN_DEG);
        double turns = Math.floor((reference.longitudeDeg() - quadrant + 45) / 90);
        return Optional.of(new Position(latitude, Longitude.normalised(quadrant + 90 * turns)));
    }

    /** Latitude of one of the frames, in [0, span). */
    private static double latitude(CprFrame even, CprFrame odd, boolean ofOdd, double spanDeg) {
        double index = Math.floor((59.0 * even.latitude() - 60.0 * odd.latitude()) / CprFrame.STEPS + 0.5);
        int zones = ofOdd ? 59 : 60;
        int sent = ofOdd ? odd.latitude() : even.latitude();
        double zone = Math.floorMod((int) index, zones);
        return spanDeg / zones * (zone + (double) sent / CprFrame.STEPS);
    }

    private static double longitude(CprFrame even, CprFrame odd, boolean ofOdd, double latitudeDeg, double spanDeg) {
        int northZones = LongitudeZones.at(latitudeDeg);
        double index = Math.floor(
                ((northZones - 1.0) * even.longitude() - (double) northZones * odd.longitude()) / CprFrame.STEPS + 0.5);
        int zones = Math.max(1, northZones - (ofOdd ? 1 : 0));
        int sent = ofOdd ? odd.longitude() : even.longitude();
        double zone = Math.floorMod((int) index, zones);
        return spanDeg / zones * (zone + (double) sent / CprFrame.STEPS);
    }

    private static double signed(double latitudeDeg) {
        return latitudeDeg >= 270 ? latitudeDeg - 360 : latitudeDeg;
    }

    /** Of the two latitudes with this surface code, north and south, the one nearer to the reference. */
    private static double nearest(double northDeg, double referenceDeg) {
        double southDeg = northDeg - 90;
        return Math.abs(northDeg - referenceDeg) <= Math.abs(southDeg - referenceDeg) ? northDeg : southDeg;
    }
}
