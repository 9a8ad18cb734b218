package io.skyspy.streams.acars;

import static io.skyspy.schemas.Topics.ACARS_MESSAGES;
import static io.skyspy.schemas.Topics.ACARS_RAW;
import static io.skyspy.schemas.Topics.ADSB_REPORTS;
import static io.skyspy.schemas.Topics.AIRCRAFT_STATES;
import static io.skyspy.schemas.Topics.DEAD_LETTERS;

import io.skyspy.runtime.ValueSerdes;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.streams.acars.message.Airlines;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Raw records in, messages out. Records come by station; a message goes to the partition of its aircraft before copies of it, from whatever
 * station, are counted. States of aircraft are kept beside, in every process, to look registrations and callsigns up.
 */
public final class AcarsTopology {

    /** Durable: also the consumer group and the prefix of internal topics. */
    public static final String APPLICATION_ID = "streams-acars";

    static final String LIVE_AIRCRAFT = "live-aircraft";
    static final String HEARD_MESSAGES = "heard-messages";
    static final String OPEN_TEXTS = "open-texts";

    private final ValueSerdes serdes;
    private final AcarsSettings settings;
    private final AcarsMetrics metrics;

    AcarsTopology(ValueSerdes serdes, AcarsSettings settings, AcarsMetrics metrics) {
        this.serdes = serdes;
        this.settings = settings;
        this.metrics = metrics;
    }

    Topology build(Map<String, Object> config) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        Airlines airlines = Airlines.with(settings.airlines() == null ? "" : settings.airlines());
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(LIVE_AIRCRAFT), Serdes.String(), Serdes.String())
                        .withLoggingDisabled(),
                AIRCRAFT_STATES.name(),
                consumed(AIRCRAFT_STATES, "from-aircraft-states"),
                KeepAircraft::new);
        KStream<String, SpecificRecord> read = builder.stream(
                        ACARS_RAW.name(),
                        consumed(ACARS_RAW, "from-acars-raw")
                                .withOffsetResetPolicy(AutoOffsetReset.earliest())
                                .withTimestampExtractor(new EventTime()))
                .process(() -> new ReadRecords(airlines, settings.liveWindow(), metrics), Named.as("read-records"));
        only(read, AircraftReport.class, "position").to(ADSB_REPORTS.name(), produced(ADSB_REPORTS, "to-adsb-reports"));
        only(read, DeadLetter.class, "letter").to(DEAD_LETTERS.name(), produced(DEAD_LETTERS, "to-dead-letters"));
        builder.addStateStore(remembering(HEARD_MESSAGES));
        builder.addStateStore(remembering(OPEN_TEXTS));
        only(read, AcarsMessage.class, "message")
                .repartition(Repartitioned.with(Serdes.String(), serdes.of(ACARS_MESSAGES))
                        .withName("by-aircraft"))
                .process(
                        () -> new FoldMessages(settings, metrics),
                        Named.as("fold-messages"),
                        HEARD_MESSAGES,
                        OPEN_TEXTS)
                .to(ACARS_MESSAGES.name(), produced(ACARS_MESSAGES, "to-acars-messages"));
        Properties properties = new Properties();
        properties.putAll(config);
        return builder.build(properties);
    }

    private static <V extends SpecificRecord> KStream<String, V> only(
            KStream<String, SpecificRecord> all, Class<V> type, String what) {
        return all.filter((key, value) -> type.isInstance(value), Named.as("only-" + what + "s"))
                .mapValues(value -> type.cast(value), Named.as("as-" + what));
    }

    private <V extends SpecificRecord> Consumed<String, V> consumed(Topic<V> topic, String name) {
        return Consumed.with(Serdes.String(), serdes.of(topic)).withName(name);
    }

    private <V extends SpecificRecord> Produced<String, V> produced(Topic<V> topic, String name) {
        return Produced.with(Serdes.String(), serdes.of(topic)).withName(name);
    }

    /** The most recent messages under their keys; the oldest is forgotten, and with it the memory stays bounded. */
    private StoreBuilder<KeyValueStore<String, AcarsMessage>> remembering(String name) {
        return Stores.keyValueStoreBuilder(
                Stores.lruMap(name, settings.remembered()), Serdes.String(), serdes.of(ACARS_MESSAGES));
    }
}
