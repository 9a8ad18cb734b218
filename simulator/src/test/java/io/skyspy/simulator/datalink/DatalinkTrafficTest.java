package io.skyspy.simulator.datalink;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.simulator.Simulation;
import io.skyspy.simulator.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DatalinkTrafficTest {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void airlinersSayWhereTheyAreOverBothLinks() {
        List<String> said = said(Duration.ofMinutes(10));

        assertThat(said).hasSizeGreaterThan(40);
        assertThat(said).anyMatch(json -> json.contains("acarsdec")).anyMatch(json -> json.contains("dumpvdl2"));
        assertThat(said).anyMatch(json -> json.contains("\"label\":\"16\""));
        assertThat(said).allMatch(json -> json.startsWith("{") && json.endsWith("}"));
    }

    @Test
    void theSameSeedSaysTheSame() {
        assertThat(said(Duration.ofMinutes(3))).isEqualTo(said(Duration.ofMinutes(3)));
    }

    private static List<String> said(Duration time) {
        SimulationSettings settings = SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE);
        Simulation simulation = new Simulation(settings, START);
        DatalinkTraffic traffic = new DatalinkTraffic(settings.seed());
        List<String> said = new ArrayList<>();
        for (Instant now = START; now.isBefore(START.plus(time)); now = now.plusSeconds(1)) {
            simulation.at(now);
            said.addAll(traffic.at(now, simulation.flights()));
        }
        return said;
    }
}
