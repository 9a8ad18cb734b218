package io.skyspy.simulator.scenario;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.radio.Announcement;
import io.skyspy.simulator.traffic.Diversion;
import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.Stage;
import java.time.Duration;
import java.util.List;

/** An airliner in cruise declares an emergency after a minute and a half, turns back and lands. */
public final class Emergency implements Scenario {
    private static final Duration DECLARED_AFTER = Duration.ofSeconds(90);

    @Override
    public String word() {
        return "emergency";
    }

    @Override
    public List<Flight> flights(Stage stage) {
        Announcement before = Announcement.ordinary(stage.identities().discreteSquawk());
        Announcement declared = new Announcement(DECLARED_AFTER, new Squawk(07700), EmergencyState.GENERAL);
        return List.of(Diversion.flight(stage, DECLARED_AFTER, List.of(before, declared)));
    }
}
