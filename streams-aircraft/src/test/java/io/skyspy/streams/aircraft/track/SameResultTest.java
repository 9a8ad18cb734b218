package io.skyspy.streams.aircraft.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.aviation.geo.Position;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told about an aircraft does not depend on which others share its partition, nor on how frames are batched. */
final class SameResultTest {
    private static final Receiver RECEIVER = new Receiver("toulouse", new Position(43.6, 1.4));

    @Test
    void oneFeedGivesTheSameStatesOverAnyNumberOfPartitionsAndBatches() {
        List<JsonNode> feed = Recording.jsonLines("toulouse_part1.jsonl.gz");

        Map<String, List<String>> one = replay(feed, 1, 1);

        assertThat(one).isNotEmpty();
        assertThat(replay(feed, 4, 1)).isEqualTo(one);
        assertThat(replay(feed, 7, 50)).isEqualTo(one);
        assertThat(replay(feed, 1, 1_000)).isEqualTo(one);
    }

    /** Everything told, by aircraft: the stored form of its track each time. */
    private static Map<String, List<String>> replay(List<JsonNode> feed, int partitions, int batch) {
        Map<String, List<String>> told = new TreeMap<>();
        List<Sky> skies = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            skies.add(new Sky(new TracksInMemory(), TrackSettings.DEFAULT, new Told(told)));
        }
        int count = 0;
        for (JsonNode line : feed) {
            byte[] frame = HexFormat.of().parseHex(line.get("frame").asString());
            int icao = Integer.parseInt(line.get("icao24").asString(), 16);
            long atMs = Math.round(line.get("timestamp").asDouble() * 1000);
            Sky sky = skies.get(icao % partitions);
            sky.take(frame, 0, frame.length, new Heard(atMs, RECEIVER, null, null));
            if (++count % batch == 0) {
                skies.forEach(Sky::settle);
            }
        }
        skies.forEach(sky -> sky.settleAfterSilence(4_000_000));
        return told;
    }

    private record Told(Map<String, List<String>> told) implements Telling {
        @Override
        public void tell(String what, Track track, long atMs) {
            String state = HexFormat.of().formatHex(TrackSnapshot.write(track));
            told.computeIfAbsent(track.address().text(), icao -> new ArrayList<>())
                    .add(what + " " + atMs + " " + state);
        }
    }
}
