package io.skyspy.simulator.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Geodesic;
import io.skyspy.aviation.geo.Position;
import io.skyspy.testkit.Properties;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EarthTest {

    @Test
    void aStepIsAsLongOnTheEllipsoidAsItSays() {
        Properties.forAll(11, 2_000, random -> {
            Position from = place(random);
            double track = random.nextDouble(360);
            Position to = Earth.step(from, track, 0.1);
            assertThat(Geodesic.distanceNm(from, to)).isCloseTo(0.1, within(1e-5));
            assertThat(Earth.signedDeg(Geodesic.initialBearingDeg(from, to) - track))
                    .isCloseTo(0, within(0.02));
        });
    }

    @Test
    void aPlaceAwayLiesInItsDirectionAtItsDistance() {
        Properties.forAll(12, 2_000, random -> {
            Position from = place(random);
            double bearing = random.nextDouble(360);
            Position to = Earth.away(from, bearing, 200);
            assertThat(Earth.distanceNm(from, to)).isCloseTo(200, within(1e-6));
            assertThat(Earth.signedDeg(Earth.bearingDeg(from, to) - bearing)).isCloseTo(0, within(1e-6));
        });
    }

    @Test
    void anglesAreDirectionsAndTurns() {
        assertThat(Earth.directionDeg(-90)).isEqualTo(270);
        assertThat(Earth.directionDeg(360)).isZero();
        assertThat(Earth.directionDeg(-1e-20)).isZero();
        assertThat(Earth.signedDeg(350)).isEqualTo(-10);
        assertThat(Earth.signedDeg(180)).isEqualTo(-180);
    }

    private static Position place(RandomGenerator random) {
        return new Position(random.nextDouble(-75, 75), random.nextDouble(-180, 180));
    }
}
