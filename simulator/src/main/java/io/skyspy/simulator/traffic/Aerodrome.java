package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.Runway;

/**
 * Aerodromes of the Puget Sound region: centre and true direction of the runway that is in use when the wind is from the
 * south-west, length, elevation; positions to about 100 m.
 */
enum Aerodrome {
    SEATTLE_TACOMA_WEST(Kind.AIRLINES, 47.4522, -122.3180, 180, 8_500, 415),
    SEATTLE_TACOMA_EAST(Kind.AIRLINES, 47.4475, -122.3079, 180, 11_901, 433),
    BOEING_FIELD(Kind.AIRLINES, 47.5300, -122.3019, 150, 10_007, 21),
    PAINE_FIELD(Kind.AIRLINES, 47.9063, -122.2880, 180, 9_010, 607),
    BELLINGHAM(Kind.AIRLINES, 48.7927, -122.5375, 180, 6_700, 170),
    MCCHORD(Kind.MILITARY, 47.1377, -122.4765, 180, 10_108, 322),
    WHIDBEY_ISLAND(Kind.MILITARY, 48.3518, -122.6560, 154, 8_000, 47),
    RENTON(Kind.PRIVATE, 47.4931, -122.2158, 172, 5_382, 32),
    ARLINGTON(Kind.PRIVATE, 48.1608, -122.1590, 180, 5_332, 142),
    HARVEY_FIELD(Kind.PRIVATE, 47.9082, -122.1053, 167, 2_671, 22),
    SKAGIT(Kind.PRIVATE, 48.4709, -122.4209, 125, 5_478, 145),
    THUN_FIELD(Kind.PRIVATE, 47.1039, -122.2873, 185, 3_651, 538),
    AUBURN(Kind.PRIVATE, 47.3277, -122.2266, 180, 3_400, 63),
    HARBORVIEW(Kind.HELIPAD, 47.6040, -122.3237, 200, 200, 400),
    EVERETT_PROVIDENCE(Kind.HELIPAD, 48.0004, -122.2034, 180, 200, 130),
    MONROE_VALLEY(Kind.HELIPAD, 47.8600, -121.9900, 160, 200, 50);

    /** Whom an aerodrome serves. */
    enum Kind {
        AIRLINES,
        MILITARY,
        PRIVATE,
        HELIPAD
    }

    /** Middle of the region: where the default receiver stands. */
    private static final Position MIDDLE = new Position(47.9377, -121.9687);

    private static final double FEET_PER_NM = 1852 / 0.3048;

    private final Kind kind;
    private final double latitudeDeg;
    private final double longitudeDeg;
    private final double courseDeg;
    private final double lengthNm;
    private final double elevationFt;

    Aerodrome(
            Kind kind, double latitudeDeg, double longitudeDeg, double courseDeg, double lengthFt, double elevationFt) {
        this.kind = kind;
        this.latitudeDeg = latitudeDeg;
        this.longitudeDeg = longitudeDeg;
        this.courseDeg = courseDeg;
        this.lengthNm = lengthFt / FEET_PER_NM;
        this.elevationFt = elevationFt;
    }

    Kind kind() {
        return kind;
    }

    /**
     * The runway; around another receiver than the default one the whole region is moved there, as flights need
     * somewhere to land.
     */
    Runway runwayAround(Position receiver) {
        Position centre = new Position(latitudeDeg, longitudeDeg);
        Position moved = Earth.away(receiver, Earth.bearingDeg(MIDDLE, centre), Earth.distanceNm(MIDDLE, centre));
        Position threshold = Earth.away(moved, courseDeg + 180, lengthNm / 2);
        return new Runway(threshold, courseDeg, lengthNm, elevationFt);
    }
}
