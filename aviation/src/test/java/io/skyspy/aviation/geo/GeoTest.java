package io.skyspy.aviation.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GeoTest {
    private static final Position JFK = new Position(40.6, -73.8);
    private static final Position LHR = new Position(51.6, -0.5);

    /** The example of GeographicLib's documentation: JFK to LHR, 5551.759 km, azimuth 51.1989°. */
    @Test
    void distanceAndBearingAreGeodesic() {
        assertThat(Geodesic.distanceNm(JFK, LHR)).isCloseTo(5_551_759.400 / 1852, within(1e-6));
        assertThat(Geodesic.initialBearingDeg(JFK, LHR)).isCloseTo(51.198882845580, within(1e-9));
    }

    @Test
    void bearingsAreInTheCircle() {
        assertThat(Geodesic.initialBearingDeg(LHR, JFK)).isBetween(180.0, 360.0);
        assertThat(Geodesic.initialBearingDeg(new Position(1, 0), new Position(0, 0)))
                .isEqualTo(180);
        assertThat(Geodesic.initialBearingDeg(new Position(0, 0), new Position(1, 0)))
                .isEqualTo(0);
    }

    @Test
    void theSphereIsWithinSixPerMilleOfTheEllipsoid() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Position from = new Position(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            Position to = new Position(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double exact = Geodesic.distanceNm(from, to);
            assertThat(Sphere.distanceNm(from, to)).isCloseTo(exact, within(exact * 0.006));
            assertThat(Sphere.distanceNm(to, from)).isCloseTo(Sphere.distanceNm(from, to), within(1e-9));
        }
    }

    @Test
    void onlyPointsOnEarthArePositions() {
        assertThat(new Position(0, 0)).isEqualTo(new Position(0, 0));
        assertThat(Position.isValid(90, -180)).isTrue();
        assertThat(Position.isValid(Double.NaN, 0)).isFalse();
        assertThatThrownBy(() -> new Position(90.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Position(0, 181)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anglesAreBroughtIntoTheCircle() {
        assertThat(Degrees.normalised(-90)).isEqualTo(270);
        assertThat(Degrees.normalised(720.5)).isEqualTo(0.5);
        assertThat(Degrees.normalised(-1e-17)).isEqualTo(0);
    }
}
