package io.skyspy.simulator.scenario;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Stage;
import java.util.List;

/** A story that is told from the start of a simulation, and again when all its flights are over. */
public interface Scenario {

    /** The word that chooses it. */
    String word();

    /** The flights that tell it, all beginning at the same time. */
    List<Flight> flights(Stage stage);
}
