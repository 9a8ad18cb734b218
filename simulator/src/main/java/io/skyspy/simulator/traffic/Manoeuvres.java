package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.flight.Circle;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.radio.Announcement;
import java.time.Duration;
import java.util.List;

/** Flights that climb and sink as airliners should not, or circle over a place, within sight of the receiver. */
public final class Manoeuvres {
    private static final double CRUISE_KT = 420;
    private static final Squawk LOST_LINK = new Squawk(07400);

    private Manoeuvres() {}

    /** An emergency descent from 36,000 ft, at up to 7,500 feet per minute, and a level-off at 18,000. */
    public static Flight dive(Stage stage) {
        Position centre = Earth.away(stage.centre(), stage.between(0, 360), 30);
        return airliner(
                stage,
                centre,
                36_000,
                List.of(
                        circle(centre, 36_000, 1_000, Duration.ofSeconds(60)),
                        circle(centre, 8_000, 7_500, Duration.ofSeconds(130)),
                        circle(centre, 18_000, 1_500, Duration.ofMinutes(5))));
    }

    /** A climb that becomes a descent as fast as the wings allow. */
    public static Flight reversal(Stage stage) {
        Position centre = Earth.away(stage.centre(), stage.between(0, 360), 45);
        return airliner(
                stage,
                centre,
                24_000,
                List.of(
                        circle(centre, 30_000, 1_125, Duration.ofSeconds(90)),
                        circle(centre, 18_000, 1_125, Duration.ofSeconds(60)),
                        circle(centre, 23_000, 400, Duration.ofMinutes(4))));
    }

    /** An unmanned aircraft that has lost its link, as its code says. */
    public static Flight lostLink(Stage stage) {
        Position centre = Earth.away(stage.centre(), stage.between(0, 360), 12);
        FlightPlan plan = new FlightPlan(
                Motion.cruising(Earth.away(centre, 0, 1.5), 4_000, 90, 90),
                List.of(new Circle(centre, 1.5, true, 90, 4_000, 500, Duration.ofMinutes(5))));
        return new Flight(
                stage.identities().privateAircraft(AircraftType.LIGHT_SINGLE),
                AircraftType.LIGHT_SINGLE.performance(),
                plan,
                List.of(Announcement.ordinary(LOST_LINK)));
    }

    /** A helicopter that circles over a place for ten minutes. */
    public static Flight orbit(Stage stage) {
        Position scene = Earth.away(stage.centre(), stage.between(0, 360), 6);
        FlightPlan plan = new FlightPlan(
                Motion.cruising(Earth.away(scene, 0, 0.5), 1_500, 65, 90),
                List.of(new Circle(scene, 0.5, true, 65, 1_500, 500, Duration.ofMinutes(10))));
        return new Flight(
                stage.identities().privateAircraft(AircraftType.HELICOPTER),
                AircraftType.HELICOPTER.performance(),
                plan,
                List.of(Announcement.ordinary(Identities.VISUAL_FLIGHT)));
    }

    private static Leg circle(Position centre, double altitudeFt, double rateFpm, Duration lasting) {
        return new Circle(centre, 15, true, CRUISE_KT, altitudeFt, rateFpm, lasting);
    }

    private static Flight airliner(Stage stage, Position centre, double altitudeFt, List<Leg> legs) {
        Motion start = Motion.cruising(Earth.away(centre, 0, 15), altitudeFt, CRUISE_KT, 90);
        return new Flight(
                stage.identities().airliner(Airline.UAL),
                Airline.UAL.type().performance(),
                new FlightPlan(start, legs),
                List.of(Announcement.ordinary(stage.identities().discreteSquawk())));
    }
}
