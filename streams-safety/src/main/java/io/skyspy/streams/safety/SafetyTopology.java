package io.skyspy.streams.safety;

import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;
import static io.skyspy.schemas.Topics.SAFETY_COMMANDS;
import static io.skyspy.schemas.Topics.SAFETY_EVENTS;
import static io.skyspy.schemas.Topics.SAFETY_PLACEMENTS;
import static io.skyspy.schemas.Topics.SAFETY_SIGNALS;

import io.skyspy.runtime.ValueSerdes;
import io.skyspy.schemas.Topic;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.Stores;

/**
 * States in, safety events out. Aircraft are also put into the cells of a grid, where another task sees who comes close to whom; what it
 * sees, and what users ask for, comes back to the task of the aircraft, which alone keeps its incidents.
 */
public final class SafetyTopology {
    /** Durable: also the consumer group, the prefix of the changelog and of transactions. */
    public static final String APPLICATION_ID = "streams-safety";

    static final String INCIDENTS = "incidents";
    static final String TO_EVENTS = "to-safety-events";
    static final String TO_PLACEMENTS = "to-safety-placements";

    private final ValueSerdes serdes;
    private final Rules rules;
    private final SafetyMetrics metrics;

    SafetyTopology(ValueSerdes serdes, Rules rules, SafetyMetrics metrics) {
        this.serdes = serdes;
        this.rules = rules;
        this.metrics = metrics;
    }

    Topology build(Map<String, Object> config) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(config)));
        source(topology, "from-aircraft-states", AIRCRAFT_STATES);
        source(topology, "from-safety-signals", SAFETY_SIGNALS);
        topology.addProcessor(
                "watch-aircraft",
                () -> new WatchAircraft(rules, metrics),
                "from-aircraft-states",
                "from-safety-signals");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(INCIDENTS), Serdes.String(), serdes.of(SAFETY_EVENTS)),
                "watch-aircraft");
        sink(topology, TO_EVENTS, SAFETY_EVENTS, "watch-aircraft");
        sink(topology, TO_PLACEMENTS, SAFETY_PLACEMENTS, "watch-aircraft");

        source(topology, "from-safety-placements", SAFETY_PLACEMENTS);
        topology.addProcessor(
                "search-conflicts", () -> new SearchConflicts(rules.search(), metrics), "from-safety-placements");
        sink(topology, "meetings-to-safety-signals", SAFETY_SIGNALS, "search-conflicts");

        source(topology, "from-safety-commands", SAFETY_COMMANDS);
        topology.addProcessor("route-commands", () -> new RouteCommands(metrics), "from-safety-commands");
        sink(topology, "commands-to-safety-signals", SAFETY_SIGNALS, "route-commands");
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

    private void sink(Topology topology, String name, Topic<? extends SpecificRecord> topic, String parent) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), serdes.of(topic).serializer(), parent);
    }
}
