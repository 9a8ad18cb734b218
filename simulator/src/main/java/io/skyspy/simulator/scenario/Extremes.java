package io.skyspy.simulator.scenario;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Manoeuvres;
import io.skyspy.simulator.traffic.Stage;
import java.util.List;

/** An emergency descent, a climb that becomes a descent, and an unmanned aircraft without a link. */
public final class Extremes implements Scenario {

    @Override
    public String word() {
        return "extremes";
    }

    @Override
    public List<Flight> flights(Stage stage) {
        return List.of(Manoeuvres.dive(stage), Manoeuvres.reversal(stage), Manoeuvres.lostLink(stage));
    }
}
