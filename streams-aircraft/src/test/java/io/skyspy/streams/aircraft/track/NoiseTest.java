package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.testkit.Properties;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Noise must not become aircraft. */
final class NoiseTest {
    private final TracksInMemory tracks = new TracksInMemory();
    private final Set<String> shown = new TreeSet<>();
    private final Telling telling =
            (what, track, atMs) -> shown.add(track.address().text());
    private final Sky sky = new Sky(tracks, TrackSettings.DEFAULT, telling);
    private final Receiver receiver = new Receiver("test", null);

    @Test
    void theNoiseOfDelftHoldsNoGhost() {
        Map<String, Integer> squitters = new TreeMap<>();
        for (String line : Recording.lines("delft_2015_noise_first500.txt")) {
            String[] columns = line.split("\\s+", -1);
            byte[] frame = HexFormat.of().parseHex(columns[1]);
            long atMs =
                    LocalDateTime.parse(columns[0]).toInstant(ZoneOffset.UTC).toEpochMilli();
            sky.take(frame, 0, frame.length, new Heard(atMs, receiver, null, null));
            if (columns[1].startsWith("8D") || columns[1].startsWith("5D")) {
                squitters.merge(columns[1].substring(2, 8), 1, Integer::sum);
            }
        }

        assertThat(shown)
                .as("those that announce themselves dozens of times")
                .containsExactly("400E13", "40621D", "45AC33", "4840D6");
        assertThat(squitters).containsOnlyKeys(shown);
    }

    @Test
    void randomBytesShowNothingAndThrowNothing() {
        Properties.forAll(20261123, 200_000, random -> {
            byte[] frame = new byte[random.nextInt(16)];
            random.nextBytes(frame);
            sky.take(frame, 0, frame.length, new Heard(1_000, receiver, null, null));
        });

        assertThat(shown).isEmpty();
    }
}
