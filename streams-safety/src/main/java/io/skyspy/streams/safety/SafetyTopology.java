package io.skyspy.streams.safety;

import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;
import static io.skyspy.schemas.Topics.SAFETY_COMMANDS;
import static io.skyspy.schemas.Topics.SAFETY_EVENTS;
import static io.skyspy.schemas.Topics.SAFETY_PLACEMENTS;
import static io.skyspy.schemas.Topics.SAFETY_SIGNALS;

import io.skyspy.runtime.TopicNodes;
import io.skyspy.runtime.ValueSerdes;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
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
        TopicNodes nodes = new TopicNodes(topology, serdes);
        nodes.source("from-aircraft-states", AIRCRAFT_STATES, new EventTime());
        nodes.source("from-safety-signals", SAFETY_SIGNALS, new EventTime());
        topology.addProcessor(
                "watch-aircraft",
                () -> new WatchAircraft(rules, metrics),
                "from-aircraft-states",
                "from-safety-signals");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(INCIDENTS), Serdes.String(), serdes.of(SAFETY_EVENTS)),
                "watch-aircraft");
        nodes.sink(TO_EVENTS, SAFETY_EVENTS, "watch-aircraft");
        nodes.sink(TO_PLACEMENTS, SAFETY_PLACEMENTS, "watch-aircraft");

        nodes.source("from-safety-placements", SAFETY_PLACEMENTS, new EventTime());
        topology.addProcessor(
                "search-conflicts", () -> new SearchConflicts(rules.search(), metrics), "from-safety-placements");
        nodes.sink("meetings-to-safety-signals", SAFETY_SIGNALS, "search-conflicts");

        nodes.source("from-safety-commands", SAFETY_COMMANDS, new EventTime());
        topology.addProcessor("route-commands", () -> new RouteCommands(metrics), "from-safety-commands");
        nodes.sink("commands-to-safety-signals", SAFETY_SIGNALS, "route-commands");
        return topology;
    }
}
