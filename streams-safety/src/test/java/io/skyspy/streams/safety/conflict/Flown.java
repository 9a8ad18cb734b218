package io.skyspy.streams.safety.conflict;

import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.safety.observe.Identity;
import io.skyspy.streams.safety.observe.Motion;
import io.skyspy.streams.safety.observe.Observation;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/**
 * A flight along a geodesic for the tests of encounters: where it is at each second follows from where it meets a point.
 *
 * @param meets the point it is at, at time zero
 * @param trackDeg its track there
 */
record Flown(
        String icao,
        String category,
        Position meets,
        double trackDeg,
        double speedKt,
        double altitudeFt,
        int verticalRateFpm) {
    static final long ZERO_MS = 1_700_000_000_000L;

    static Flown airliner(String icao, Position meets, double trackDeg, double speedKt, double altitudeFt) {
        return new Flown(icao, "A3", meets, trackDeg, speedKt, altitudeFt, 0);
    }

    Flown asCategory(String other) {
        return new Flown(icao, other, meets, trackDeg, speedKt, altitudeFt, verticalRateFpm);
    }

    Flown withRate(int fpm) {
        return new Flown(icao, category, meets, trackDeg, speedKt, altitudeFt, fpm);
    }

    /** The same a distance to the right of it, in NM. */
    Flown shiftedNm(double right) {
        GeodesicData moved = Geodesic.WGS84.Direct(
                meets.latitudeDeg(), meets.longitudeDeg(), trackDeg + 90, right * 1852, GeodesicMask.STANDARD);
        return new Flown(
                icao, category, new Position(moved.lat2, moved.lon2), trackDeg, speedKt, altitudeFt, verticalRateFpm);
    }

    Observation at(long ms) {
        double metres = speedKt * 1852 * ms / 3_600_000.0;
        GeodesicData there = Geodesic.WGS84.Direct(
                meets.latitudeDeg(), meets.longitudeDeg(), trackDeg, metres, GeodesicMask.STANDARD);
        int altitude = (int) Math.round(altitudeFt + verticalRateFpm * ms / 60_000.0);
        Motion motion = new Motion(
                new Position(there.lat2, there.lon2),
                altitude,
                null,
                false,
                (float) speedKt,
                (float) (there.azi2 < 0 ? there.azi2 + 360 : there.azi2),
                verticalRateFpm,
                null,
                null);
        return new Observation(
                new Identity(icao, null, null, null, category, false), ZERO_MS + ms, motion, null, null, null, null);
    }
}
