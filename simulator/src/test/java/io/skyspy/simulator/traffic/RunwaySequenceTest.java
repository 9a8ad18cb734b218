package io.skyspy.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.testkit.Properties;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RunwaySequenceTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Runway RUNWAY = new Runway(new Position(47, -122), 180, 1.5, 400);

    @Test
    void usesAreApartUnlessTheRunwayIsFull() {
        Properties.forAll(31, 200, random -> {
            RunwaySequence sequence = new RunwaySequence();
            TreeSet<Instant> times = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                Instant wanted = NOON.plusSeconds(random.nextInt(10_000));
                times.add(wanted.plus(sequence.book(RUNWAY, wanted)));
            }
            assertThat(times).hasSize(30);
            Instant last = NOON.minusSeconds(1_000);
            for (Instant time : times) {
                assertThat(Duration.between(last, time)).isGreaterThanOrEqualTo(Duration.ofSeconds(100));
                last = time;
            }
        });
    }

    @Test
    void aFullRunwayDelaysNobodyForever() {
        RunwaySequence sequence = new RunwaySequence();
        for (int i = 0; i < 100; i++) {
            assertThat(sequence.book(RUNWAY, NOON)).isLessThanOrEqualTo(Duration.ofMinutes(25));
        }
    }
}
