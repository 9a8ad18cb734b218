package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Circle;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.FlyTo;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.flight.Stand;
import io.skyspy.simulator.flight.TakeOff;
import io.skyspy.simulator.radio.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Private flights under visual rules: circuits, trips between small fields, helicopters, gliders. */
public final class LocalFlights {
    private static final Duration AT_THE_STAND = Duration.ofSeconds(45);

    private final Stage stage;

    public LocalFlights(Stage stage) {
        this.stage = stage;
    }

    /** Takes off and lands again and again on one field. */
    public List<Flight> circuits() {
        Runway runway = stage.anyRunway(Aerodrome.Kind.PRIVATE);
        double spread = stage.between(0, 1);
        List<Leg> legs = new ArrayList<>(Ground.out(runway, spread, AT_THE_STAND));
        int rounds = stage.random().nextInt(3, 7);
        for (int round = 1; round <= rounds; round++) {
            legs.add(new TakeOff(runway, 500));
            legs.add(new FlyTo(runway.beside(runway.lengthNm() + 0.9, -0.4), runway.elevationFt() + 900, 80));
            legs.addAll(Arrivals.light(runway, round < rounds ? 45 : 14));
        }
        legs.addAll(Ground.in(runway, spread, AT_THE_STAND));
        return flight(AircraftType.LIGHT_SINGLE, new FlightPlan(Ground.parked(runway, spread), legs));
    }

    /** From one field to another, with a turn somewhere on the way. */
    public List<Flight> trip() {
        AircraftType type = stage.any(List.of(AircraftType.LIGHT_SINGLE, AircraftType.LIGHT_TWIN));
        Runway from = stage.anyRunway(Aerodrome.Kind.PRIVATE);
        Runway to = stage.anyRunway(Aerodrome.Kind.PRIVATE);
        double altitude = type.cruiseFt() - stage.random().nextInt(3) * 1_000;
        double spread = stage.between(0, 1);
        List<Leg> legs = new ArrayList<>(Ground.out(from, spread, AT_THE_STAND));
        legs.add(new TakeOff(from, 700));
        legs.add(new FlyTo(around(stage.centre(), 20, 60), altitude, 200));
        legs.add(new FlyTo(to.beside(to.lengthNm() / 2, -4), to.elevationFt() + 1_500, 110));
        legs.addAll(Arrivals.light(to, 14));
        legs.addAll(Ground.in(to, spread, AT_THE_STAND));
        return flight(type, new FlightPlan(Ground.parked(from, spread), legs));
    }

    /** A helicopter between two pads by way of a scene it circles. */
    public List<Flight> helicopter() {
        Runway from = stage.anyRunway(Aerodrome.Kind.HELIPAD);
        Runway to = stage.anyRunway(Aerodrome.Kind.HELIPAD);
        Position scene = around(from.threshold(), 6, 20);
        double altitude = 900 + stage.between(0, 1_200);
        List<Leg> legs = new ArrayList<>();
        legs.add(new Stand(AT_THE_STAND));
        legs.add(new TakeOff(from, 120));
        legs.add(new FlyTo(scene, altitude, 118));
        legs.add(new Circle(scene, 0.4, false, 65, altitude, 500, Duration.ofMinutes(6)));
        legs.addAll(Arrivals.helicopter(to));
        legs.add(new Stand(AT_THE_STAND));
        return flight(AircraftType.HELICOPTER, new FlightPlan(Ground.parked(from, 0.5), legs));
    }

    /** A glider that is towed up, climbs in thermals, glides between them and comes home. */
    public List<Flight> glider() {
        Runway runway = stage.runway(Aerodrome.ARLINGTON);
        Position thermal = around(runway.threshold(), 3, 5);
        List<Leg> legs = new ArrayList<>();
        legs.add(new Stand(AT_THE_STAND));
        legs.add(new TakeOff(runway, 400));
        legs.add(new FlyTo(thermal, 2_300, 58));
        for (int climbs = stage.random().nextInt(3, 6); climbs > 0; climbs--) {
            boolean clockwise = stage.random().nextBoolean();
            double top = stage.between(4_500, 6_500);
            legs.add(new Circle(thermal, 0.12, clockwise, 50, top, stage.between(250, 450), Duration.ofMinutes(7)));
            thermal = around(thermal, 3, 6);
            legs.add(new FlyTo(thermal, 3_000, 58));
        }
        legs.add(new FlyTo(runway.beside(0.5, -1.2), runway.elevationFt() + 1_200, 58));
        legs.addAll(Arrivals.light(runway, 5));
        legs.add(new Stand(AT_THE_STAND));
        return flight(AircraftType.GLIDER, new FlightPlan(Ground.parked(runway, 0), legs));
    }

    private Position around(Position place, double leastNm, double mostNm) {
        return Earth.away(place, stage.between(0, 360), stage.between(leastNm, mostNm));
    }

    private List<Flight> flight(AircraftType type, FlightPlan plan) {
        return List.of(new Flight(
                stage.identities().privateAircraft(type),
                type.performance(),
                plan,
                List.of(Announcement.ordinary(Identities.VISUAL_FLIGHT))));
    }
}
