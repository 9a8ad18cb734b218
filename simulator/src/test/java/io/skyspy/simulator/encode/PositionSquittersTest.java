package io.skyspy.simulator.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.cpr.Cpr;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import io.skyspy.aviation.modes.SurveillanceStatus;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.testkit.Properties;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionSquittersTest {
    private static final double AIRBORNE_STEP_NM = 0.004;
    private static final double SURFACE_STEP_NM = 0.001;

    @Test
    void aPairInTheAirGivesThePositionBack() {
        Properties.forAll(2, 5_000, random -> {
            Position place = place(random, 85);
            var even = airborne(place, OptionalInt.of(10_000), false);
            var odd = airborne(place, OptionalInt.of(10_000), true);
            assertThat(Cpr.airborneGlobal(even.cpr(), odd.cpr(), true))
                    .hasValueSatisfying(
                            found -> assertThat(Sphere.distanceNm(found, place)).isLessThan(AIRBORNE_STEP_NM));
        });
    }

    @Test
    void aPairOnTheGroundGivesThePositionBack() {
        Properties.forAll(3, 5_000, random -> {
            Position place = place(random, 80);
            Position reference = Earth.away(place, random.nextDouble(360), random.nextDouble(300));
            var even = surface(OptionalDouble.of(5), OptionalDouble.of(90), place, false);
            var odd = surface(OptionalDouble.of(5), OptionalDouble.of(90), place, true);
            assertThat(Cpr.surfaceGlobal(even.cpr(), odd.cpr(), false, reference))
                    .hasValueSatisfying(
                            found -> assertThat(Sphere.distanceNm(found, place)).isLessThan(SURFACE_STEP_NM));
        });
    }

    @Test
    void everyAltitudeComesBack() {
        Position place = new Position(47.5, -122);
        for (int altitude = -1_000;
                altitude <= 126_700;
                altitude += altitude < 50_175 ? 25 : altitude == 50_175 ? 125 : 100) {
            assertThat(airborne(place, OptionalInt.of(altitude), false).altitudeBaroFt())
                    .hasValue(altitude);
        }
        assertThat(airborne(place, OptionalInt.empty(), false).altitudeBaroFt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SurveillanceStatus.class)
    void everySurveillanceStatusComesBack(SurveillanceStatus status) {
        AirbornePosition sent = new AirbornePosition(status, OptionalInt.of(0), new Position(0, 0), true);
        assertThat(Frames.squitter(sent.payload(), io.skyspy.aviation.modes.AirbornePosition.class)
                        .surveillanceStatus())
                .isEqualTo(status);
    }

    @Test
    void everySpeedOnTheGroundComesBackAsTheStepItHasReached() {
        for (double speed = 0; speed < 175; speed += 0.0625) {
            OptionalDouble found = surface(OptionalDouble.of(speed), OptionalDouble.empty(), new Position(0, 0), true)
                    .groundSpeedKt();
            assertThat(found).isPresent();
            assertThat(speed - found.getAsDouble()).isBetween(0.0, stepKt(speed));
        }
        assertThat(surface(OptionalDouble.of(300), OptionalDouble.empty(), new Position(0, 0), true)
                        .groundSpeedKt())
                .hasValue(175);
        assertThat(surface(OptionalDouble.empty(), OptionalDouble.empty(), new Position(0, 0), true)
                        .groundSpeedKt())
                .isEmpty();
    }

    @Test
    void everyTrackOnTheGroundComesBack() {
        for (int step = 0; step < 128; step++) {
            double track = step * 360.0 / 128;
            assertThat(surface(OptionalDouble.of(9), OptionalDouble.of(track), new Position(0, 0), true)
                            .trackDeg()
                            .orElseThrow())
                    .isCloseTo(track, within(1e-9));
        }
        assertThat(surface(OptionalDouble.of(9), OptionalDouble.empty(), new Position(0, 0), true)
                        .trackDeg())
                .isEmpty();
    }

    /** Smallest difference between neighbouring codes around a speed, RTCA DO-260B. */
    private static double stepKt(double speedKt) {
        if (speedKt < 1) {
            return 0.125;
        } else if (speedKt < 2) {
            return 0.25;
        } else if (speedKt < 15) {
            return 0.5;
        } else if (speedKt < 70) {
            return 1;
        }
        return speedKt < 100 ? 2 : 5;
    }

    private static Position place(RandomGenerator random, double largestLatitudeDeg) {
        return new Position(random.nextDouble(-largestLatitudeDeg, largestLatitudeDeg), random.nextDouble(-180, 180));
    }

    private static io.skyspy.aviation.modes.AirbornePosition airborne(
            Position place, OptionalInt altitudeFt, boolean odd) {
        AirbornePosition sent = new AirbornePosition(SurveillanceStatus.NONE, altitudeFt, place, odd);
        return Frames.squitter(sent.payload(), io.skyspy.aviation.modes.AirbornePosition.class);
    }

    private static io.skyspy.aviation.modes.SurfacePosition surface(
            OptionalDouble speedKt, OptionalDouble trackDeg, Position place, boolean odd) {
        SurfacePosition sent = new SurfacePosition(speedKt, trackDeg, place, odd);
        return Frames.squitter(sent.payload(), io.skyspy.aviation.modes.SurfacePosition.class);
    }
}
