package io.skyspy.simulator.scenario;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Meeting;
import io.skyspy.simulator.traffic.Stage;
import java.util.List;

/** Two airliners meet head-on at one level; the TCAS of both advises, and one climbs. */
public final class Advisory implements Scenario {

    @Override
    public String word() {
        return "ra";
    }

    @Override
    public List<Flight> flights(Stage stage) {
        return Meeting.advised(stage, 37_000);
    }
}
