package io.skyspy.streams.aircraft;

import static io.skyspy.schemas.Topics.ADSB_FRAMES;
import static io.skyspy.schemas.Topics.ADSB_REPORTS;
import static io.skyspy.schemas.Topics.AIRCRAFT_DELTAS;
import static io.skyspy.schemas.Topics.AIRCRAFT_SESSIONS;
import static io.skyspy.schemas.Topics.AIRCRAFT_SIGHTINGS;
import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;

import io.skyspy.runtime.ValueSerdes;
import io.skyspy.schemas.Topic;
import io.skyspy.streams.aircraft.store.TrackStoreBuilder;
import io.skyspy.streams.aircraft.track.TrackSettings;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
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
        source(topology, "from-adsb-frames", ADSB_FRAMES);
        source(topology, "from-adsb-reports", ADSB_REPORTS);
        topology.addProcessor(
                "fold-tracks",
                () -> new FoldTracks(settings, metrics, quietAfter),
                "from-adsb-frames",
                "from-adsb-reports");
        topology.addStateStore(new TrackStoreBuilder(TRACKS, settings), "fold-tracks");
        sink(topology, TrackPublisher.TO_STATES, AIRCRAFT_STATES);
        sink(topology, TrackPublisher.TO_DELTAS, AIRCRAFT_DELTAS);
        sink(topology, TrackPublisher.TO_SIGHTINGS, AIRCRAFT_SIGHTINGS);
        sink(topology, TrackPublisher.TO_SESSIONS, AIRCRAFT_SESSIONS);
        return topology;
    }

    private void source(Topology topology, String name, Topic<? extends SpecificRecord> topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                name,
                new EventTime(),
                new StringDeserializer(),
                serdes.of(topic).deserializer(),
                topic.name());
    }

    private void sink(Topology topology, String name, Topic<? extends SpecificRecord> topic) {
        topology.addSink(
                name,
                topic.name(),
                new StringSerializer(),
                serdes.of(topic).serializer(),
                new AddressPartitioner<>(),
                "fold-tracks");
    }
}
