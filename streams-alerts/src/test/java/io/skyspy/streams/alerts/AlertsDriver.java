package io.skyspy.streams.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.skyspy.testkit.PlainAvro;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The topology without a broker. */
final class AlertsDriver implements AutoCloseable {
    static final AlertsSettings DEFAULTS = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.alerts", AlertsSettings.class);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TopologyTestDriver driver;
    private final TestInputTopic<String, AircraftState> states;
    private final TestInputTopic<String, AlertRule> rules;
    private final TestInputTopic<String, NotificationChannel> channels;
    private final TestOutputTopic<String, AlertMatch> matches;
    private final TestOutputTopic<String, NotificationDelivery> deliveries;

    AlertsDriver(Path directory) {
        this(directory, DEFAULTS);
    }

    AlertsDriver(Path directory, AlertsSettings settings) {
        Properties properties = new Properties();
        properties.putAll(config());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(topology(settings, meters), properties, Given.ZERO);
        states = input(Topics.AIRCRAFT_STATES);
        rules = input(Topics.ALERT_RULES);
        channels = input(Topics.NOTIFICATION_CHANNELS);
        matches = output(Topics.ALERT_MATCHES);
        deliveries = output(Topics.NOTIFICATION_DELIVERIES);
    }

    static Topology topology(AlertsSettings settings, SimpleMeterRegistry meters) {
        return new AlertsTopology(PlainAvro::serde, settings, new AlertsMetrics(meters)).build(config());
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, AlertsTopology.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        UndecodableRecords.use(config, PlainAvro::serde, Clock.fixed(Given.ZERO, ZoneOffset.UTC));
        return config;
    }

    private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), PlainAvro.serde(topic).serializer());
    }

    private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), PlainAvro.serde(topic).deserializer());
    }

    void send(AircraftState.Builder state) {
        states.pipeInput(state.getIcao(), state.build());
    }

    void lose(String icao) {
        states.pipeInput(icao, (AircraftState) null);
    }

    void write(AlertRule.Builder rule) {
        rules.pipeInput(Long.toString(rule.getId()), rule.build());
    }

    void delete(long ruleId) {
        rules.pipeInput(Long.toString(ruleId), (AlertRule) null);
    }

    void write(NotificationChannel.Builder channel) {
        channels.pipeInput(Long.toString(channel.getId()), channel.build());
    }

    /** Writes something that is no record where rules are. */
    void writeNoise(String key) {
        driver.createInputTopic(Topics.ALERT_RULES.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, new byte[] {1, 2, 3});
    }

    /** The matches since the last call. */
    List<AlertMatch> matches() {
        return matches.readValuesToList();
    }

    /** Keys and values of what is to be sent since the last call. */
    Map<String, NotificationDelivery> deliveries() {
        return deliveries.readKeyValuesToMap();
    }

    @Override
    public void close() {
        driver.close();
    }
}
