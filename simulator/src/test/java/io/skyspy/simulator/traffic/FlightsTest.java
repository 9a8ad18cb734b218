package io.skyspy.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Geodesic;
import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Dynamics;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.flight.Performance;
import io.skyspy.simulator.flight.Pilot;
import io.skyspy.testkit.Properties;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of flight, flown from beginning to end, keeps to what aircraft can do. */
class FlightsTest {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final double SECONDS = 0.25;
    private static final double ROUNDING = 1e-6;

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("arrival", stage -> new AirlineFlights(stage).arrival()),
                kind("departure", stage -> new AirlineFlights(stage).departure()),
                kind("crossing", stage -> new AirlineFlights(stage).crossing()),
                kind("circuits", stage -> new LocalFlights(stage).circuits()),
                kind("trip", stage -> new LocalFlights(stage).trip()),
                kind("helicopter", stage -> new LocalFlights(stage).helicopter()),
                kind("glider", stage -> new LocalFlights(stage).glider()),
                kind("pair", stage -> new MilitaryFlights(stage).pair()),
                kind("transport", stage -> new MilitaryFlights(stage).transport()),
                kind("vehicle", stage -> new Vehicles(stage).tour()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void keepsToTheLimitsAndComesToAnEnd(String name, Function<Stage, List<Flight>> kind) {
        Properties.forAll(21, 6, random -> {
            SplittableRandom chance = new SplittableRandom(random.nextLong());
            Stage stage = new Stage(new Position(47.9377, -121.9687), new Identities(chance.split()), chance);
            kind.apply(stage).forEach(FlightsTest::flyToTheEnd);
        });
    }

    private static void flyToTheEnd(Flight flight) {
        Pilot pilot = new Pilot(flight.plan(), flight.performance(), Atmosphere.USUAL);
        Duration elapsed = Duration.ZERO;
        while (!pilot.hasFinished()) {
            Motion before = pilot.motion();
            pilot.fly(STEP);
            elapsed = elapsed.plus(STEP);
            checkStep(flight.performance(), before, pilot.motion());
            assertThat(elapsed).as("duration of " + flight).isLessThan(Rehearsal.LONGEST);
        }
        Motion end = pilot.motion();
        assertThat(end.onGround() ? end.groundSpeedKt() : 0.0)
                .as("speed at the end")
                .isLessThan(30);
    }

    private static void checkStep(Performance performance, Motion before, Motion after) {
        assertThat(Geodesic.distanceNm(before.position(), after.position()))
                .isCloseTo(after.groundSpeedKt() * SECONDS / 3600, within(2e-5));
        if (after.onGround()) {
            assertThat(Math.abs(after.turnRateDegPerS())).isLessThan(Dynamics.GROUND_TURN_DEG_PER_S + ROUNDING);
            assertThat(Math.abs(after.groundSpeedKt() - before.groundSpeedKt()))
                    .isLessThan(Performance.GROUND_ACCELERATION_KT_PER_S * SECONDS + ROUNDING);
        } else {
            checkFlight(performance, before, after);
        }
    }

    private static void checkFlight(Performance performance, Motion before, Motion after) {
        assertThat(Math.abs(after.bankDeg())).isLessThan(performance.maxBankDeg() + ROUNDING);
        assertThat(Math.abs(after.bankDeg() - before.bankDeg()))
                .isLessThan(Dynamics.ROLL_RATE_DEG_PER_S * SECONDS + ROUNDING);
        assertThat(Math.abs(after.turnRateDegPerS())).isLessThan(Dynamics.FASTEST_TURN_DEG_PER_S + ROUNDING);
        assertThat(after.verticalRateFpm())
                .isBetween(-performance.descentFpm() - ROUNDING, performance.climbFpm() + ROUNDING);
        assertThat(Math.abs(after.verticalRateFpm() - before.verticalRateFpm()))
                .isLessThan(Dynamics.VERTICAL_ACCELERATION_FPM_PER_S * SECONDS + ROUNDING);
        assertThat(after.altitudeFt()).isBetween(-50.0, 42_000.0);
        assertThat(after.groundSpeedKt()).isBetween(10.0, 620.0);
    }

    private static Arguments kind(String name, Function<Stage, List<Flight>> kind) {
        return Arguments.of(name, kind);
    }
}
