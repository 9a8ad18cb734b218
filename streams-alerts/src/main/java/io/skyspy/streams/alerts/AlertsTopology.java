package io.skyspy.streams.alerts;

import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;
import static io.skyspy.schemas.Topics.ALERT_MATCHES;
import static io.skyspy.schemas.Topics.ALERT_RULES;
import static io.skyspy.schemas.Topics.NOTIFICATION_CHANNELS;
import static io.skyspy.schemas.Topics.NOTIFICATION_DELIVERIES;

import io.skyspy.runtime.TopicNodes;
import io.skyspy.runtime.ValueSerdes;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.avro.AlertFirings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.Stores;

/**
 * States in, matches out, and what is to be sent of them. Rules and channels are kept in every process, so that a change of one acts in
 * every task at once.
 */
public final class AlertsTopology {
    /** Durable: also the consumer group, the prefix of the changelog and of transactions. */
    public static final String APPLICATION_ID = "streams-alerts";

    static final String FIRINGS = "firings";
    static final String RULES = "rules";
    static final String CHANNELS = "channels";
    static final String TO_MATCHES = "to-alert-matches";
    static final String TO_DELIVERIES = "to-notification-deliveries";

    private static final Duration REGISTRY_PAUSE = Duration.ofSeconds(1);

    private static final Topic<AlertFirings> FIRINGS_CHANGELOG = new Topic<>(
            APPLICATION_ID + "-" + FIRINGS + "-changelog",
            AlertFirings.class,
            "ICAO address",
            Topic.Partitioning.BY_AIRCRAFT,
            Topic.Cleanup.COMPACT,
            Optional.empty(),
            APPLICATION_ID);

    private final ValueSerdes serdes;
    private final AlertsSettings settings;
    private final AlertsMetrics metrics;

    AlertsTopology(ValueSerdes serdes, AlertsSettings settings, AlertsMetrics metrics) {
        this.serdes = serdes;
        this.settings = settings;
        this.metrics = metrics;
    }

    Topology build(Map<String, Object> config) {
        CompiledRules rules = new CompiledRules(settings.maxRules(), metrics);
        ChannelsByRule channels = new ChannelsByRule(settings.maxChannels(), metrics);
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(config)));
        keep(topology, RULES, ALERT_RULES, rules);
        keep(topology, CHANNELS, NOTIFICATION_CHANNELS, channels);

        TopicNodes nodes = new TopicNodes(topology, serdes);
        nodes.source("from-aircraft-states", AIRCRAFT_STATES, new EventTime());
        topology.addProcessor(
                "match-rules",
                () -> new MatchRules(rules, channels, settings.maxAircraft(), metrics),
                "from-aircraft-states");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(FIRINGS), Serdes.String(), serdes.of(FIRINGS_CHANGELOG)),
                "match-rules");
        nodes.sink(TO_MATCHES, ALERT_MATCHES, "match-rules");
        nodes.sink(TO_DELIVERIES, NOTIFICATION_DELIVERIES, "match-rules");
        return topology;
    }

    private <V extends SpecificRecord> void keep(Topology topology, String store, Topic<V> topic, Book<V> book) {
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), serdes.of(topic))
                        .withLoggingDisabled(),
                "from-" + topic.name().replace(".v1", "").replace('.', '-'),
                new StringDeserializer(),
                new ReadableOnly<>(serdes.of(topic).deserializer(), metrics, REGISTRY_PAUSE),
                topic.name(),
                "keep-" + store,
                () -> new KeepInBook<>(store, book));
    }
}
