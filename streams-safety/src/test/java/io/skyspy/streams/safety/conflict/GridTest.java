package io.skyspy.streams.safety.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Geodesic;
import io.skyspy.aviation.geo.Position;
import io.skyspy.testkit.Properties;
import org.junit.jupiter.api.Test;

/** Cells meet everywhere on Earth. */
final class GridTest {
    private static final Grid GRID = new Grid(1);

    @Test
    void whoeverIsNearIsInOneOfTheCellsAround() {
        Properties.forAll(7, 20_000, random -> {
            Position place = new Position(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double reach = random.nextDouble(1, 60);
            Position other = new Position(
                    Math.clamp(place.latitudeDeg() + random.nextDouble(-1, 1), -90, 90),
                    wrapped(place.longitudeDeg() + random.nextDouble(-1, 1) / Math.max(0.01, cosine(place))));

            // the grid reckons 60 NM to a degree everywhere, which is 0.5 % short at most
            if (Geodesic.distanceNm(place, other) <= reach * 0.99) {
                assertThat(GRID.around(place, reach)).contains(GRID.cellOf(other));
            }
        });
    }

    @Test
    void theAntimeridianIsNoBorder() {
        assertThat(GRID.around(new Position(10, 179.9), 20)).contains(GRID.cellOf(new Position(10, -179.9)));
    }

    @Test
    void acrossThePoleIsNear() {
        assertThat(GRID.around(new Position(89.9, 0), 20)).contains(GRID.cellOf(new Position(89.9, 180)));
        assertThat(GRID.cellOf(new Position(89.9, 0))).isEqualTo(GRID.cellOf(new Position(89.9, 180)));
    }

    @Test
    void mostAircraftAreInFewCells() {
        assertThat(GRID.around(new Position(47.5, 8.5), 15)).hasSizeLessThanOrEqualTo(2);
        assertThat(GRID.around(new Position(70.5, 8.5), 15)).hasSizeLessThanOrEqualTo(4);
    }

    private static double cosine(Position place) {
        return Math.cos(Math.toRadians(place.latitudeDeg()));
    }

    private static double wrapped(double longitudeDeg) {
        double turns = longitudeDeg - 360 * Math.floor((longitudeDeg + 180) / 360);
        return Math.clamp(turns, -180, 180);
    }
}
