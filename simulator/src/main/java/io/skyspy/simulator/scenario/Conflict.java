package io.skyspy.simulator.scenario;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Meeting;
import io.skyspy.simulator.traffic.Stage;
import java.util.List;

/** Two airliners meet head-on at one level, and neither gives way. */
public final class Conflict implements Scenario {

    @Override
    public String word() {
        return "conflict";
    }

    @Override
    public List<Flight> flights(Stage stage) {
        return Meeting.blind(stage, 33_000);
    }
}
