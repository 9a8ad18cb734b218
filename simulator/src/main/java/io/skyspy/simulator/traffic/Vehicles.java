package io.skyspy.simulator.traffic;

import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.flight.Stand;
import io.skyspy.simulator.flight.TaxiTo;
import io.skyspy.simulator.radio.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Vehicles that drive about beside the runways of the large airport. */
public final class Vehicles {
    private static final int ERRANDS = 12;

    private final Stage stage;

    public Vehicles(Stage stage) {
        this.stage = stage;
    }

    public List<Flight> tour() {
        Runway runway = stage.runway(stage.any(List.of(Aerodrome.SEATTLE_TACOMA_EAST, Aerodrome.PAINE_FIELD)));
        double lane = -stage.between(0.14, 0.3);
        List<Leg> legs = new ArrayList<>();
        for (int errand = 0; errand < ERRANDS; errand++) {
            double along = stage.between(0.05, runway.lengthNm() - 0.05);
            legs.add(new TaxiTo(runway.beside(along, lane), stage.between(12, 28), runway.elevationFt()));
            legs.add(new Stand(Duration.ofSeconds(stage.random().nextInt(10, 90))));
        }
        AircraftType type = AircraftType.AIRPORT_VEHICLE;
        Motion start = Motion.parked(runway.beside(0.4, lane), runway.elevationFt(), runway.courseDeg());
        return List.of(new Flight(
                stage.identities().vehicle(stage.random().nextInt(1, 100)),
                type.performance(),
                new FlightPlan(start, legs),
                List.of(Announcement.ordinary(Identities.VISUAL_FLIGHT))));
    }
}
