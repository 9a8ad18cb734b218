package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Circle;
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
import java.util.List;

/** Military traffic: pairs of fighters that exercise together, transports that send no position. */
public final class MilitaryFlights {
    private static final List<String> PAIRS = List.of("GROWL", "VIPER", "ZAPPR", "RAVEN");

    private final Stage stage;

    public MilitaryFlights(Stage stage) {
        this.stage = stage;
    }

    /** Two fighters, the second some seconds behind the first all the way. */
    public List<Flight> pair() {
        Runway runway = stage.runway(Aerodrome.WHIDBEY_ISLAND);
        double areaDeg = stage.between(-60, 60);
        Position area = Earth.away(runway.threshold(), areaDeg, stage.between(30, 50));
        double altitude = AircraftType.FIGHTER.cruiseFt() - stage.between(0, 8_000);
        String name = stage.any(PAIRS) + stage.random().nextInt(1, 9);
        return List.of(
                fighter(runway, area, altitude, name + "1", Duration.ofSeconds(30)),
                fighter(runway, area, altitude + 300, name + "2", Duration.ofSeconds(42)));
    }

    /** A transport on its way through, with Mode S only. */
    public List<Flight> transport() {
        AircraftType type = AircraftType.MILITARY_TRANSPORT;
        double fromDeg = stage.between(0, 360);
        Position entry = Earth.away(stage.centre(), fromDeg, Stage.EDGE_NM);
        Position exit = Earth.away(stage.centre(), fromDeg + 180 + stage.between(-30, 30), Stage.EDGE_NM);
        Motion start =
                Motion.cruising(entry, type.cruiseFt(), type.performance().cruiseKt(), Earth.bearingDeg(entry, exit));
        FlightPlan plan = new FlightPlan(start, List.of(new FlyTo(exit, type.cruiseFt(), 500)));
        return List.of(flight(type, "RCH" + stage.random().nextInt(100, 1_000), plan));
    }

    private Flight fighter(Runway runway, Position area, double altitude, String callsign, Duration standing) {
        List<Leg> legs = new ArrayList<>(Ground.out(runway, 0.5, standing));
        legs.add(new TakeOff(runway, 800));
        legs.add(new FlyTo(runway.along(5), 6_000, 300));
        legs.add(new FlyTo(area, altitude, 420));
        legs.add(new Circle(area, 6, true, 400, altitude, 4_000, Duration.ofMinutes(12)));
        legs.addAll(Arrivals.jet(runway, Earth.bearingDeg(runway.threshold(), area)));
        legs.addAll(Ground.in(runway, 0.5, Duration.ofSeconds(90)));
        return flight(AircraftType.FIGHTER, callsign, new FlightPlan(Ground.parked(runway, 0.5), legs));
    }

    private Flight flight(AircraftType type, String callsign, FlightPlan plan) {
        return new Flight(
                stage.identities().military(callsign, type),
                type.performance(),
                plan,
                List.of(Announcement.ordinary(stage.identities().discreteSquawk())));
    }
}
