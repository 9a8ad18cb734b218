package io.skyspy.simulator.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skyspy.aviation.geo.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegsTest {
    private static final Performance JET = new Performance(450, 140, 2_500, 2_600, 25, 1);
    private static final Atmosphere CALM = new Atmosphere(0, 0, 1013.25, 0);
    private static final Runway RUNWAY = new Runway(new Position(47.46, -122.31), 180, 1.5, 400);

    @Test
    void anApproachEndsSlowOnTheCentreLine() {
        Position start = RUNWAY.beside(-10, 0.5);
        List<Motion> flown = fly(Motion.cruising(start, 3_000, 170, 200), List.of(new Approach(RUNWAY, 318, 20)));
        Motion end = flown.getLast();
        assertThat(end.onGround()).isTrue();
        assertThat(end.groundSpeedKt()).isCloseTo(20, within(0.2));
        assertThat(end.altitudeFt()).isEqualTo(400);
        assertThat(RUNWAY.progressNm(end.position())).isBetween(0.3, 1.5);
        assertThat(Earth.distanceNm(end.position(), RUNWAY.along(RUNWAY.progressNm(end.position()))))
                .isLessThan(0.01);
    }

    @Test
    void touchdownIsGentle() {
        List<Motion> flown =
                fly(Motion.cruising(RUNWAY.along(-9), 3_000, 170, 180), List.of(new Approach(RUNWAY, 318, 20)));
        Motion lastInTheAir =
                flown.stream().filter(motion -> !motion.onGround()).toList().getLast();
        assertThat(lastInTheAir.verticalRateFpm()).isBetween(-250.0, 0.0);
    }

    @Test
    void aTakeOffStaysOnTheRunwayAndClimbs() {
        List<Motion> flown = fly(Motion.parked(RUNWAY.along(0.02), 400, 90), List.of(new TakeOff(RUNWAY, 1_000)));
        Motion lastOnWheels = flown.stream().filter(Motion::onGround).toList().getLast();
        assertThat(RUNWAY.progressNm(lastOnWheels.position())).isLessThan(1.5);
        assertThat(lastOnWheels.groundSpeedKt()).isGreaterThan(140);
        assertThat(flown.getLast().altitudeFt()).isGreaterThan(1_400);
        assertThat(flown.getLast().verticalRateFpm()).isCloseTo(2_500, within(50.0));
    }

    @Test
    void aDescentIsPutOffAndArrivesAtItsAltitude() {
        Position place = new Position(48, -122);
        Position start = Earth.away(place, 270, 150);
        List<Motion> flown = fly(Motion.cruising(start, 35_000, 450, 90), List.of(new FlyTo(place, 10_000, 500)));
        assertThat(flown.get(flown.size() / 3).altitudeFt()).isEqualTo(35_000);
        assertThat(flown.getLast().altitudeFt()).isCloseTo(10_000, within(1_200.0));
        assertThat(Earth.distanceNm(flown.getLast().position(), place)).isLessThan(5);
    }

    @Test
    void aCircleStaysAtItsRadius() {
        Position centre = new Position(48, -122);
        Circle circle = new Circle(centre, 3, true, 200, 5_000, 1_000, Duration.ofMinutes(20));
        List<Motion> flown = fly(Motion.cruising(centre, 5_000, 200, 0), List.of(circle));
        for (Motion motion : flown.subList(flown.size() / 2, flown.size())) {
            assertThat(Earth.distanceNm(centre, motion.position())).isBetween(2.6, 3.4);
            assertThat(motion.turnRateDegPerS()).isPositive();
        }
    }

    @Test
    void taxiingReachesPlacesAroundCorners() {
        List<Leg> legs = List.of(
                new TaxiTo(RUNWAY.beside(0.5, 0.2), 15, 400),
                new TaxiTo(RUNWAY.beside(0.1, 0.2), 15, 400),
                new Stand(Duration.ofSeconds(20)));
        Motion end = fly(Motion.parked(RUNWAY.along(0.5), 400, 0), legs).getLast();
        assertThat(end.groundSpeedKt()).isZero();
        assertThat(Earth.distanceNm(end.position(), RUNWAY.beside(0.1, 0.2))).isLessThan(0.03);
    }

    private static List<Motion> fly(Motion start, List<Leg> legs) {
        Pilot pilot = new Pilot(new FlightPlan(start, legs), JET, CALM);
        List<Motion> flown = new ArrayList<>();
        while (!pilot.hasFinished()) {
            pilot.fly(Duration.ofMillis(250));
            flown.add(pilot.motion());
            assertThat(flown.size()).as("quarter seconds flown").isLessThan(20_000);
        }
        return flown;
    }
}
