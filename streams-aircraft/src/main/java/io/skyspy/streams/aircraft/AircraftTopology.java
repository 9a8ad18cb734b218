package io.skyspy.streams.aircraft;

import static io.skyspy.schemas.Topics.ADSB_FRAMES;
import static io.skyspy.schemas.Topics.ADSB_REPORTS;
import static io.skyspy.schemas.Topics.AIRCRAFT_DELTAS;
import static io.skyspy.schemas.Topics.AIRCRAFT_SESSIONS;
import static io.skyspy.schemas.Topics.AIRCRAFT_SIGHTINGS;
import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;

import io.skyspy.runtime.TopicNodes;
import io.skyspy.runtime.ValueSerdes;
import io.skyspy.streams.aircraft.store.TrackStoreBuilder;
import io.skyspy.streams.aircraft.track.TrackSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** Frames and reports in, states, deltas, sightings and sessions out. All topics are partitioned by the aircraft's address. */
public final class AircraftTopology {
    /** Durable: also the consumer group and the prefix of the changelog. */
    public static final String APPLICATION_ID = "streams-aircraft";

    static final String TRACKS = "tracks";

    /** A shorter pause is the machine's, not the source's: it must not tell on what a recording gives. */
    private static final Duration QUIET_AFTER = Duration.ofSeconds(2);

    private final ValueSerdes serdes;
    private final TrackSettings settings;
    private final AircraftMetrics metrics;
    private final Duration quietAfter;

    AircraftTopology(ValueSerdes serdes, TrackSettings settings, AircraftMetrics metrics) {
        this(serdes, settings, metrics, QUIET_AFTER);
    }

    /** @param quietAfter how long nothing may come in before the wall clock goes on in place of event time */
    AircraftTopology(ValueSerdes serdes, TrackSettings settings, AircraftMetrics metrics, Duration quietAfter) {
        this.serdes = serdes;
        this.settings = settings;
        this.metrics = metrics;
        this.quietAfter = quietAfter;
    }

    Topology build(Map<String, Object> config) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(config)));
        TopicNodes nodes = new TopicNodes(topology, serdes);
        nodes.source("from-adsb-frames", ADSB_FRAMES, new EventTime());
        nodes.source("from-adsb-reports", ADSB_REPORTS, new EventTime());
        topology.addProcessor(
                "fold-tracks",
                () -> new FoldTracks(settings, metrics, quietAfter),
                "from-adsb-frames",
                "from-adsb-reports");
        topology.addStateStore(new TrackStoreBuilder(TRACKS, settings), "fold-tracks");
        nodes.sink(TrackPublisher.TO_STATES, AIRCRAFT_STATES, new AddressPartitioner<>(), "fold-tracks");
        nodes.sink(TrackPublisher.TO_DELTAS, AIRCRAFT_DELTAS, new AddressPartitioner<>(), "fold-tracks");
        nodes.sink(TrackPublisher.TO_SIGHTINGS, AIRCRAFT_SIGHTINGS, new AddressPartitioner<>(), "fold-tracks");
        nodes.sink(TrackPublisher.TO_SESSIONS, AIRCRAFT_SESSIONS, new AddressPartitioner<>(), "fold-tracks");
        return topology;
    }
}
