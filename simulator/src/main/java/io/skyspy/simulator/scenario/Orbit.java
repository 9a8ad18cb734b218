package io.skyspy.simulator.scenario;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Manoeuvres;
import io.skyspy.simulator.traffic.Stage;
import java.util.List;

/** A helicopter circles over a place. */
public final class Orbit implements Scenario {

    @Override
    public String word() {
        return "orbit";
    }

    @Override
    public List<Flight> flights(Stage stage) {
        return List.of(Manoeuvres.orbit(stage));
    }
}
