package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.FlyTo;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.flight.TakeOff;
import io.skyspy.simulator.radio.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Airliners that land here, depart from here, or cross on their way between cities far away. */
public final class AirlineFlights {
    private static final double AT_LEAST_NM = 90;

    private final Stage stage;
    private final Routes routes;

    public AirlineFlights(Stage stage) {
        this.stage = stage;
        this.routes = new Routes(stage.centre());
    }

    public List<Flight> arrival() {
        Runway runway = stage.runway(stage.any(
                List.of(Aerodrome.SEATTLE_TACOMA_WEST, Aerodrome.SEATTLE_TACOMA_WEST, Aerodrome.BOEING_FIELD)));
        City origin = farCity();
        Airline airline = airlineOf(origin);
        double fromDeg = Earth.bearingDeg(runway.threshold(), origin.position()) + stage.between(-6, 6);
        Position entry = Arrivals.entry(runway, fromDeg, Stage.EDGE_NM - 40);
        Motion start = Motion.cruising(
                entry,
                cruiseFt(airline.type(), fromDeg + 180),
                airline.type().performance().cruiseKt(),
                Earth.bearingDeg(entry, runway.threshold()));
        List<Leg> legs = new ArrayList<>(Arrivals.jet(runway, fromDeg));
        legs.addAll(Ground.in(runway, stage.between(0, 1), Duration.ofMinutes(2)));
        return flight(airline, new FlightPlan(start, legs));
    }

    public List<Flight> departure() {
        Runway runway = stage.runway(stage.any(
                List.of(Aerodrome.SEATTLE_TACOMA_EAST, Aerodrome.SEATTLE_TACOMA_EAST, Aerodrome.PAINE_FIELD)));
        City destination = farCity();
        Airline airline = airlineOf(destination);
        double towardsDeg = Earth.bearingDeg(runway.threshold(), destination.position());
        double spread = stage.between(0, 1);
        List<Leg> legs = new ArrayList<>(Ground.out(runway, spread, Duration.ofSeconds(40)));
        legs.add(new TakeOff(runway, 1_000));
        legs.add(new FlyTo(runway.along(6), 5_000, 230));
        legs.add(new FlyTo(Earth.away(runway.threshold(), towardsDeg, 45), 17_000, 500));
        legs.add(new FlyTo(
                Earth.away(runway.threshold(), towardsDeg, Stage.EDGE_NM), cruiseFt(airline.type(), towardsDeg), 500));
        return flight(airline, new FlightPlan(Ground.parked(runway, spread), legs));
    }

    /** A crossing on a route that passes here, or, where no route does, from anywhere to anywhere. */
    public List<Flight> crossing() {
        Routes.Crossing crossing = routes.draw(stage);
        Airline airline = airlineOf(crossing.origin());
        double trackDeg = Earth.bearingDeg(crossing.entry(), crossing.exit());
        double altitude = cruiseFt(airline.type(), trackDeg);
        double speed = airline.type().performance().cruiseKt() * stage.between(0.97, 1.03);
        Motion start = Motion.cruising(crossing.entry(), altitude, speed, trackDeg);
        return flight(airline, new FlightPlan(start, List.of(new FlyTo(crossing.exit(), altitude, speed))));
    }

    private List<Flight> flight(Airline airline, FlightPlan plan) {
        return List.of(new Flight(
                stage.identities().airliner(airline),
                airline.type().performance(),
                plan,
                List.of(Announcement.ordinary(stage.identities().discreteSquawk()))));
    }

    private City farCity() {
        return stage.any(Arrays.stream(City.values())
                .filter(city -> Earth.distanceNm(stage.centre(), city.position()) > AT_LEAST_NM)
                .toList());
    }

    private Airline airlineOf(City city) {
        return stage.any(Arrays.stream(Airline.values())
                .filter(airline -> airline.serves(city))
                .toList());
    }

    /** Odd flight levels eastbound, even ones westbound, at or up to 4,000 ft below the usual altitude of the type. */
    private double cruiseFt(AircraftType type, double trackDeg) {
        int thousands = type.cruiseFt() / 1_000 - stage.random().nextInt(3) * 2;
        boolean eastbound = Earth.directionDeg(trackDeg) < 180;
        boolean odd = thousands % 2 != 0;
        return (thousands - (eastbound == odd ? 0 : 1)) * 1_000.0;
    }
}
