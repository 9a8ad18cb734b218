package io.skyspy.simulator.datalink;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.acars.AcarsDecoder;
import io.skyspy.aviation.acars.AcarsText;
import io.skyspy.aviation.acars.Decoded;
import io.skyspy.aviation.acars.Decoding;
import io.skyspy.aviation.acars.Level;
import io.skyspy.simulator.Simulation;
import io.skyspy.simulator.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DatalinkTrafficTest {

    private static final Pattern PLAN = Pattern.compile("\"(FPN[^\"]+)\"");
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
    void plannedRoutesAreUnderstoodPointByPoint() {
        List<String> plans = said(Duration.ofMinutes(10)).stream()
                .map(PLAN::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();

        assertThat(plans).isNotEmpty().allSatisfy(text -> {
            Decoding decoding = new AcarsDecoder().decode(new AcarsText("H1", null, null, text, false));
            assertThat(decoding).isInstanceOf(Decoded.class);
            Decoded decoded = (Decoded) decoding;
            assertThat(decoded.level()).isEqualTo(Level.FULL);
            assertThat(decoded.departure()).isEqualTo("KSEA");
            assertThat(decoded.waypoints())
                    .hasSize(4)
                    .allSatisfy(point -> assertThat(point.position()).isNotNull());
        });
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
