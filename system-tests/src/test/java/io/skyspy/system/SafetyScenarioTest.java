package io.skyspy.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.SimulatedFrame;
import io.skyspy.simulator.Simulation;
import io.skyspy.simulator.SimulationSettings;
import io.skyspy.simulator.scenario.Scenarios;
import io.skyspy.streams.safety.incident.Incident;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.testkit.JsonLines;
import io.skyspy.testkit.SharedData;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stories the simulator flies, as real frames, and what is made of them. */
final class SafetyScenarioTest {
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final Position TOULOUSE = new Position(43.604, 1.443);

    @Test
    void anEmergencyIsRaisedOnce() {
        HazardsInMemory hazards = told("emergency", Duration.ofMinutes(10), 0);

        assertThat(hazards.detected).hasSize(1);
        Incident incident = hazards.of(Kind.EMERGENCY_SQUAWK).getFirst();
        assertThat(incident.worst()).isEqualTo(Severity.CRITICAL);
        assertThat(incident.startMs() - START.toEpochMilli()).isBetween(90_000L, 92_000L);
    }

    @Test
    void advisoriesOfBothAreRaisedOnceEachAndTheConflictBehindThem() {
        HazardsInMemory hazards = told("ra", Duration.ofMinutes(6), 0);

        List<Incident> advisories = hazards.of(Kind.TCAS_RA);
        assertThat(advisories).hasSize(2);
        assertThat(advisories)
                .extracting(Incident::end)
                .extracting("resolution")
                .containsOnly(Incident.Resolution.CLEAR_OF_CONFLICT);
        assertThat(advisories)
                .extracting(incident -> incident.latest().evidence())
                .extracting("threat.icao")
                .doesNotContainNull();
        assertThat(advisories)
                .extracting(incident -> incident.latest().message().replaceAll(":.*", ""))
                .containsExactlyInAnyOrder("TCAS Resolution Advisory - Climb", "TCAS Resolution Advisory - Descend");
        assertThat(hazards.of(Kind.TCAS_TA)).hasSize(1);
    }

    @Test
    void aConflictIsRaisedOnceAndEnds() {
        HazardsInMemory hazards = told("conflict", Duration.ofMinutes(6), 0);

        Incident conflict = hazards.of(Kind.PROXIMITY_CONFLICT).getFirst();
        assertThat(hazards.of(Kind.PROXIMITY_CONFLICT)).hasSize(1);
        assertThat(hazards.of(Kind.TCAS_TA)).hasSize(1);
        assertThat(hazards.detected).hasSize(2);
        assertThat(conflict.worst()).isEqualTo(Severity.CRITICAL);
        assertThat(conflict.isActive()).isFalse();
    }

    @Test
    void extremesAreRaisedOnceEach() {
        HazardsInMemory hazards = told("extremes", Duration.ofMinutes(8), 0);

        assertThat(hazards.of(Kind.EXTREME_VS)).hasSize(1);
        assertThat(hazards.of(Kind.VS_REVERSAL)).hasSize(1);
        assertThat(hazards.of(Kind.UNUSUAL_SQUAWK)).hasSize(1);
        assertThat(hazards.detected).hasSize(3);
    }

    @Test
    void aHelicopterThatCirclesRaisesNothing() {
        assertThat(told("orbit", Duration.ofMinutes(10), 0).lines()).isEmpty();
    }

    /** Pairs of fighters, circuits, helicopters, gliders, parallel and landing traffic. */
    @Test
    void ordinaryTrafficRaisesNothing() {
        assertThat(told(null, Duration.ofMinutes(20), 60).lines()).isEmpty();
    }

    @Test
    void aReplayGivesTheSameIncidents() {
        assertThat(told("all", Duration.ofMinutes(6), 0).lines())
                .isEqualTo(told("all", Duration.ofMinutes(6), 0).lines());
    }

    /** What another decoder read in the recording says that there is nothing in it; and the same sky does raise what is. */
    @Test
    void anHourOverToulouseRaisesNothingThatIsNotInIt() throws IOException {
        HazardsInMemory hazards = new HazardsInMemory(TOULOUSE);
        Set<String> squawks = new HashSet<>();
        int steepestFpm = 0;
        long lastMs = 0;
        for (JsonNode line : JsonLines.read(SharedData.assumeAdsb("toulouse_part1.jsonl.gz"))) {
            lastMs = Math.round(line.get("timestamp").asDouble() * 1000);
            hazards.hear(HexFormat.of().parseHex(line.get("frame").asString()), lastMs);
            steepestFpm =
                    Math.max(steepestFpm, Math.abs(line.path("vertical_rate").asInt(0)));
            line.path("squawk").stringValueOpt().ifPresent(squawks::add);
        }

        assertThat(squawks).containsExactlyInAnyOrder("2312", "4067");
        assertThat(steepestFpm).isBetween(4_000, 5_999);
        assertThat(hazards.appeared).contains("400F99", "4CA216", "4863DB", "4D226A", "3461CE");
        assertThat(hazards.lines()).isEmpty();

        Plane known = new Plane(0x400F99);
        hazards.hear(known.squawk("7700"), lastMs + 500);
        hazards.hear(known.squawk("7700"), lastMs + 1_500);
        assertThat(hazards.lines()).singleElement().asString().startsWith("EMERGENCY_SQUAWK CRITICAL");
    }

    private static HazardsInMemory told(@Nullable String story, Duration lasting, int aircraft) {
        SimulationSettings settings =
                SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE).withAircraft(aircraft);
        if (story != null) {
            settings = settings.withScenarios(Scenarios.chosenBy(story));
        }
        Simulation simulation = new Simulation(settings, START);
        HazardsInMemory hazards = new HazardsInMemory(SimulationSettings.DEFAULT_CENTRE);
        for (Instant now = START; now.isBefore(START.plus(lasting)); now = now.plusSeconds(10)) {
            for (SimulatedFrame frame : simulation.at(now)) {
                hazards.hear(frame.bytes(), frame.timeMicros() / 1_000);
            }
        }
        return hazards;
    }
}
