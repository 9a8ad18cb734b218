package io.skyspy.streams.aircraft;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.streams.aircraft.track.TrackSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The topology on a real broker, without what is around it in production. */
final class LocalApp {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** Longer than any pause of the machine: what recordings give is compared here. */
    private static final Duration QUIET_AFTER = Duration.ofHours(1);

    private LocalApp() {}

    static KafkaStreams start(Neighbours neighbours, Path directory, int threads) {
        Map<String, Object> config = neighbours.client();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, AircraftTopology.APPLICATION_ID);
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        UndecodableRecords.use(config, neighbours::serde, Clock.systemUTC());
        AircraftTopology topology = new AircraftTopology(
                neighbours::serde, TrackSettings.DEFAULT, new AircraftMetrics(new SimpleMeterRegistry()), QUIET_AFTER);
        Properties properties = new Properties();
        properties.putAll(config);
        KafkaStreams streams = new KafkaStreams(topology.build(config), properties);
        streams.start();
        return streams;
    }

    static void stop(KafkaStreams streams) {
        assertThat(streams.close(CloseOptions.timeout(SOON).withGroupMembershipOperation(LEAVE_GROUP)))
                .isTrue();
    }
}
