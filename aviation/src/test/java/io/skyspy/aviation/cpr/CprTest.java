package io.skyspy.aviation.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CprTest {
    /** Half of the diagonal of the largest cell up to 86 degrees, where a longitude zone is 180 degrees wide. */
    private static final double AIRBORNE_CELL_NM = 6.2 / 1852;

    private static final double SURFACE_CELL_NM = AIRBORNE_CELL_NM / 4;

    /** 8D40621D58C382D690C8AC2863A7 and 8D40621D58C386435CC412692AD6, the worked example of The 1090 Megahertz Riddle. */
    @Test
    void pairDecodesToThePlaceOfTheLatest() {
        CprFrame even = new CprFrame(false, false, 93000, 51372);
        CprFrame odd = new CprFrame(false, true, 74158, 50194);

        Position position = Cpr.airborneGlobal(even, odd, false).orElseThrow();

        assertThat(position.latitudeDeg()).isCloseTo(52.25720, within(1e-5));
        assertThat(position.longitudeDeg()).isCloseTo(3.91937, within(1e-5));
    }

    @Test
    void pairFromDifferentLongitudeZonesIsRefused() {
        CprFrame even = Cpr.encodeAirborne(new Position(10.46, 20), false);
        CprFrame odd = Cpr.encodeAirborne(new Position(10.48, 20), true);

        assertThat(Cpr.airborneGlobal(even, odd, true)).isEmpty();
    }

    @Test
    void numbersOfZonesAreThoseOfTheStandard() {
        assertThat(LongitudeZones.at(0)).isEqualTo(59);
        assertThat(LongitudeZones.at(10.47047129)).isEqualTo(59);
        assertThat(LongitudeZones.at(-10.47047131)).isEqualTo(58);
        assertThat(LongitudeZones.at(59.95459277)).isEqualTo(29);
        assertThat(LongitudeZones.at(86.53536998)).isEqualTo(2);
        assertThat(LongitudeZones.at(-87)).isEqualTo(2);
        assertThat(LongitudeZones.at(87.0000001)).isEqualTo(1);
        assertThat(LongitudeZones.at(90)).isEqualTo(1);
    }

    @Test
    void whatIsEncodedInTheAirIsDecodedWithinOneCell() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Position place = anywhere(random);
            CprFrame even = Cpr.encodeAirborne(place, false);
            CprFrame odd = Cpr.encodeAirborne(place, true);
            Position near = near(place, random, 2.5);

            assertThat(Sphere.distanceNm(place, Cpr.airborneLocal(even, near).orElseThrow()))
                    .isLessThan(AIRBORNE_CELL_NM);
            assertThat(Sphere.distanceNm(place, Cpr.airborneLocal(odd, near).orElseThrow()))
                    .isLessThan(AIRBORNE_CELL_NM);
            // Next to a zone boundary the two halves may lie on its two sides.
            Cpr.airborneGlobal(even, odd, i % 2 == 0)
                    .ifPresent(
                            found -> assertThat(Sphere.distanceNm(place, found)).isLessThan(AIRBORNE_CELL_NM));
        }
    }

    @Test
    void whatIsEncodedOnTheGroundIsDecodedWithinOneCell() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            Position place = anywhere(random);
            CprFrame even = Cpr.encodeSurface(place, false);
            CprFrame odd = Cpr.encodeSurface(place, true);
            Position near = near(place, random, 0.6);

            assertThat(Sphere.distanceNm(place, Cpr.surfaceLocal(odd, near).orElseThrow()))
                    .isLessThan(SURFACE_CELL_NM);
            Cpr.surfaceGlobal(even, odd, i % 2 == 0, near)
                    .ifPresent(
                            found -> assertThat(Sphere.distanceNm(place, found)).isLessThan(SURFACE_CELL_NM));
        }
    }

    @Test
    void anyPairOfNumbersGivesAPositionOrNone() {
        Random random = new Random(9);
        Position reference = new Position(-33.9, 151.2);
        int positions = 0;
        for (int i = 0; i < 200_000; i++) {
            CprFrame even = new CprFrame(false, false, random.nextInt(1 << 17), random.nextInt(1 << 17));
            CprFrame odd = new CprFrame(false, true, random.nextInt(1 << 17), random.nextInt(1 << 17));
            positions += Cpr.airborneGlobal(even, odd, i % 2 == 0).isPresent() ? 1 : 0;
            positions += Cpr.surfaceGlobal(even, odd, i % 2 == 0, reference).isPresent() ? 1 : 0;
            positions += Cpr.airborneLocal(odd, anywhere(random)).isPresent() ? 1 : 0;
            positions += Cpr.surfaceLocal(even, anywhere(random)).isPresent() ? 1 : 0;
        }
        assertThat(positions).isBetween(400_000, 800_000);
    }

    @Test
    void aCoordinateHasSeventeenBits() {
        assertThatThrownBy(() -> new CprFrame(false, false, 1 << 17, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CprFrame(false, false, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Position anywhere(Random random) {
        return new Position(random.nextDouble(-86, 86), random.nextDouble(-180, 180));
    }

    private static Position near(Position place, Random random, double latitudesDeg) {
        return new Position(
                Math.clamp(place.latitudeDeg() + random.nextDouble(-latitudesDeg, latitudesDeg), -90, 90),
                Longitude.normalised(place.longitudeDeg() + random.nextDouble(-latitudesDeg, latitudesDeg)));
    }
}
