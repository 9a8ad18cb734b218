package io.skyspy.streams.aircraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.Topics;
import io.skyspy.streams.aircraft.track.Recording;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An hour over Toulouse through Kafka in three ways: everything told about each aircraft is the same, byte for byte.
 *
 * <p>The app runs before the first frame where it has two threads: partitions that change threads lose frames that wait for a counterpart.
 */
final class SameStatesIT {
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    /** One way to play the feed. */
    private record Way(int partitions, int threads, int framesPerRecord, boolean live) {}

    @Test
    void oneFeedGivesTheSameStatesAtAnySpeedOverAnyPartitionsAndThreads()
            throws ExecutionException, InterruptedException {
        List<JsonNode> feed = Recording.jsonLines("toulouse_part1.jsonl.gz");

        Map<String, List<String>> backlog = played(feed, new Way(1, 1, 500, false));

        assertThat(backlog.keySet())
                .filteredOn(key -> key.startsWith("aircraft.states"))
                .hasSizeGreaterThan(5);
        assertThat(backlog.values().stream().mapToInt(List::size).sum()).isGreaterThan(10_000);
        assertSame(played(feed, new Way(4, 2, 20, true)), backlog);
        assertSame(played(feed, new Way(4, 1, 1, false)), backlog);
    }

    /** One aircraft after the other, so that what differs can be read. */
    private static void assertSame(Map<String, List<String>> told, Map<String, List<String>> expected) {
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, records) -> assertThat(told.get(key)).as(key).containsExactlyElementsOf(records));
    }

    private Map<String, List<String>> played(List<JsonNode> feed, Way way)
            throws ExecutionException, InterruptedException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(way.partitions())) {
            Neighbours neighbours = new Neighbours(kafka);
            Feed player = new Feed(neighbours, way.partitions(), new Position(43.6, 1.4));
            Path state = directory.resolve(way.toString());
            if (!way.live()) {
                player.play(feed, way.framesPerRecord());
            }
            KafkaStreams streams = LocalApp.start(neighbours, state, way.threads());
            if (way.live()) {
                await().atMost(SOON).until(() -> isSpread(streams, way));
                player.play(feed, way.framesPerRecord());
            }
            await().atMost(SOON).until(player::isConsumed);
            LocalApp.stop(streams);
            return Told.by(
                    neighbours,
                    List.of(
                            Topics.AIRCRAFT_STATES,
                            Topics.AIRCRAFT_DELTAS,
                            Topics.AIRCRAFT_SIGHTINGS,
                            Topics.AIRCRAFT_SESSIONS));
        }
    }

    /** Whether all threads have their share, so that nothing moves any more. */
    private static boolean isSpread(KafkaStreams streams, Way way) {
        return streams.state() == KafkaStreams.State.RUNNING
                && streams.metadataForLocalThreads().stream()
                        .allMatch(thread -> thread.activeTasks().size() == way.partitions() / way.threads());
    }
}
