package io.skyspy.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.AirbornePosition;
import io.skyspy.aviation.modes.Decoded;
import io.skyspy.aviation.modes.FrameAddress;
import io.skyspy.aviation.modes.ModeSDecoder;
import io.skyspy.aviation.modes.Rejected;
import io.skyspy.aviation.modes.SurfacePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final SimulationSettings DEMO = SimulationSettings.demo(SimulationSettings.DEFAULT_CENTRE);

    @Test
    void sameSeedSameBytesHoweverTimeIsCut() {
        List<SimulatedFrame> atOnce = new Simulation(DEMO, START).at(START.plusSeconds(60));
        Simulation inPieces = new Simulation(DEMO, START);
        List<SimulatedFrame> pieces = new ArrayList<>();
        for (int millis = 0; millis <= 60_000; millis += 70) {
            pieces.addAll(inPieces.at(START.plusMillis(millis)));
        }
        pieces.addAll(inPieces.at(START.plusSeconds(60)));
        assertThat(text(pieces)).isEqualTo(text(atOnce));
    }

    @Test
    void anotherSeedIsAnotherSky() {
        List<SimulatedFrame> one = new Simulation(DEMO, START).at(START.plusSeconds(2));
        List<SimulatedFrame> other = new Simulation(DEMO.withSeed(2), START).at(START.plusSeconds(2));
        assertThat(text(other)).isNotEqualTo(text(one));
    }

    @Test
    void framesComeInOrderWithTheirSignal() {
        List<SimulatedFrame> frames = new Simulation(DEMO, START).at(START.plusSeconds(30));
        long last = START.getEpochSecond() * 1_000_000;
        for (SimulatedFrame frame : frames) {
            assertThat(frame.timeMicros()).isGreaterThanOrEqualTo(last);
            assertThat(frame.signalDbfs()).isBetween(-34f, 0f);
            last = frame.timeMicros();
        }
        assertThat(last).isLessThanOrEqualTo(START.plusSeconds(30).getEpochSecond() * 1_000_000);
    }

    @Test
    void everyFrameIsAccepted() {
        for (SimulatedFrame frame : new Simulation(DEMO, START).at(START.plusSeconds(60))) {
            Decoded decoded = ModeSDecoder.decode(frame.bytes(), 0, frame.bytes().length);
            assertThat(decoded).as(HexFormat.of().formatHex(frame.bytes())).isNotInstanceOf(Rejected.class);
        }
    }

    @Test
    void aboutSixtyAircraftAreAboutAndMostAreHeard() {
        Simulation simulation = new Simulation(DEMO, START);
        Set<Integer> heard = addresses(simulation.at(START.plusSeconds(60)));
        assertThat(simulation.aircraft()).isBetween(50, 61);
        assertThat(heard.size()).isBetween(40, 61);
    }

    @Test
    void someComeAndSomeGo() {
        Simulation simulation = new Simulation(DEMO, START);
        Set<Integer> first = addresses(simulation.at(START.plusSeconds(60)));
        simulation.at(START.plus(Duration.ofMinutes(10)));
        Set<Integer> later = addresses(simulation.at(START.plus(Duration.ofMinutes(11))));
        assertThat(first.containsAll(later)).as("nobody came").isFalse();
        assertThat(later.containsAll(first)).as("nobody went").isFalse();
    }

    @Test
    void someFlyAndSomeAreOnTheGround() {
        List<SimulatedFrame> frames = new Simulation(DEMO, START).at(START.plusSeconds(60));
        assertThat(frames.stream().filter(frame -> decoded(frame) instanceof AirbornePosition))
                .hasSizeGreaterThan(2_000);
        assertThat(frames.stream().filter(frame -> decoded(frame) instanceof SurfacePosition))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theSkyCanBeAnywhere() {
        for (Position centre : List.of(new Position(-75, 179.9), new Position(51.5, 0), new Position(0, -180))) {
            Simulation simulation = new Simulation(SimulationSettings.demo(centre), START);
            assertThat(simulation.at(START.plusSeconds(10))).hasSizeGreaterThan(500);
        }
    }

    @Test
    void nobodyIsSilence() {
        Simulation simulation = new Simulation(DEMO.withAircraft(0), START);
        assertThat(simulation.at(START.plusSeconds(5))).isEmpty();
    }

    private static Decoded decoded(SimulatedFrame frame) {
        return ModeSDecoder.decode(frame.bytes(), 0, frame.bytes().length);
    }

    private static Set<Integer> addresses(List<SimulatedFrame> frames) {
        Set<Integer> addresses = new HashSet<>();
        for (SimulatedFrame frame : frames) {
            addresses.add(
                    FrameAddress.of(frame.bytes(), 0, frame.bytes().length).orElseThrow());
        }
        return addresses;
    }

    private static List<String> text(List<SimulatedFrame> frames) {
        return frames.stream()
                .map(frame ->
                        frame.timeMicros() + " " + HexFormat.of().formatHex(frame.bytes()) + " " + frame.signalDbfs())
                .toList();
    }
}
