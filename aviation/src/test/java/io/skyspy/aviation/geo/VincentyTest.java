package io.skyspy.aviation.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick solution against the general one of GeographicLib. */
class VincentyTest {
    private static final double TENTH_OF_A_MILLIMETRE_NM = 1e-4 / 1852;

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 5, 29.9})
    void distanceAndBearingAreThoseOfTheGeneralSolution(double spreadDeg) {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double latitudeDeg = random.nextDouble(-55, 55);
            double longitudeDeg = random.nextDouble(-150, 150);
            Position from = new Position(latitudeDeg, longitudeDeg);
            Position to = new Position(
                    latitudeDeg + random.nextDouble(-spreadDeg, spreadDeg),
                    longitudeDeg + random.nextDouble(-spreadDeg, spreadDeg));
            Vincenty.course(from, to).ifPresent(course -> {
                double distanceNm = Geodesic.distanceNm(from, to);
                double offRad = Math.toRadians(course.initialBearingDeg() - Geodesic.initialBearingDeg(from, to));
                assertThat(course.distanceNm()).isCloseTo(distanceNm, within(TENTH_OF_A_MILLIMETRE_NM));
                assertThat(distanceNm * Math.sin(offRad))
                        .as("off sideways")
                        .isCloseTo(0, within(TENTH_OF_A_MILLIMETRE_NM));
            });
        }
    }

    @Test
    void itIsUsedWhereAircraftAreHeard() {
        Position receiver = new Position(43.6, 1.4);

        assertThat(Vincenty.course(receiver, new Position(48.2, -3.1))).isPresent();
        assertThat(Vincenty.course(receiver, new Position(43.6, 5.0))).isPresent();
        assertThat(Vincenty.course(receiver, new Position(40.0, 1.4))).isPresent();
        assertThat(Vincenty.course(new Position(0, 0), new Position(0, 3))).isPresent();
    }

    @Test
    void pointsFarApartNearAPoleOrTheSameAreLeftToTheGeneralSolution() {
        Position receiver = new Position(43.6, 1.4);

        assertThat(Vincenty.course(receiver, receiver)).isEmpty();
        assertThat(Vincenty.course(receiver, new Position(43.6, 40))).isEmpty();
        assertThat(Vincenty.course(new Position(89, 0), new Position(89, 10))).isEmpty();
        assertThat(Vincenty.course(new Position(10, 179.9), new Position(10, -179.9)))
                .isEmpty();
        assertThat(Geodesic.course(receiver, receiver).distanceNm()).isZero();
        assertThat(Geodesic.course(new Position(10, 179.9), new Position(10, -179.9))
                        .initialBearingDeg())
                .isCloseTo(90, within(0.1));
    }
}
