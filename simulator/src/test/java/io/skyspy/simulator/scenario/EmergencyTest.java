package io.skyspy.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.EmergencyStatus;
import io.skyspy.aviation.modes.IdentityReply;
import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.SimulatedFrame;
import io.skyspy.simulator.Simulation;
import io.skyspy.simulator.SimulationSettings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyTest {
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void isDeclaredInEveryWayAfterAMinuteAndAHalf() {
        SimulationSettings settings = SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE)
                .withAircraft(0)
                .withScenarios(List.of(Scenarios.named("emergency").orElseThrow()));
        Simulation simulation = new Simulation(settings, START);

        List<SimulatedFrame> before = simulation.at(START.plusSeconds(89));
        List<SimulatedFrame> after = simulation.at(START.plusSeconds(150));

        assertThat(before).isNotEmpty().noneMatch(EmergencyTest::isEmergency);
        assertThat(after.stream().filter(EmergencyTest::isEmergency)).hasSizeGreaterThan(30);
        assertThat(after).anyMatch(frame -> squawks7700(frame));
    }

    @Test
    void isKnownByName() {
        assertThat(Scenarios.words()).contains("emergency");
        assertThat(Scenarios.named("no such story")).isEmpty();
    }

    private static boolean isEmergency(SimulatedFrame frame) {
        return ModeSDecoder.decode(frame.bytes(), 0, frame.bytes().length) instanceof EmergencyStatus status
                && status.state() == EmergencyState.GENERAL;
    }

    private static boolean squawks7700(SimulatedFrame frame) {
        return ModeSDecoder.decode(frame.bytes(), 0, frame.bytes().length) instanceof IdentityReply reply
                && reply.flightStatus().alert()
                && reply.squawk().equals(Squawk.parse("7700"));
    }
}
