package io.skyspy.streams.safety;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.testkit.PlainAvro;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
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
final class SafetyDriver implements AutoCloseable {
    static final SafetySettings DEFAULTS = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.safety", SafetySettings.class);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TopologyTestDriver driver;
    final TestInputTopic<String, AircraftState> states;
    final TestInputTopic<String, SafetyCommand> commands;
    final TestOutputTopic<String, SafetyEvent> events;

    SafetyDriver(Path directory) {
        Properties properties = new Properties();
        properties.putAll(config());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(topology(meters), properties, Instant.ofEpochMilli(States.ZERO_MS));
        states = input(Topics.AIRCRAFT_STATES);
        commands = input(Topics.SAFETY_COMMANDS);
        events = driver.createOutputTopic(
                Topics.SAFETY_EVENTS.name(),
                new StringDeserializer(),
                PlainAvro.serde(Topics.SAFETY_EVENTS).deserializer());
    }

    static Topology topology(SimpleMeterRegistry meters) {
        return new SafetyTopology(PlainAvro::serde, DEFAULTS.rules(), new SafetyMetrics(meters)).build(config());
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, SafetyTopology.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        UndecodableRecords.use(
                config, PlainAvro::serde, Clock.fixed(Instant.ofEpochMilli(States.ZERO_MS), ZoneOffset.UTC));
        return config;
    }

    private <V extends SpecificRecord> TestInputTopic<String, V> input(Topic<V> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), PlainAvro.serde(topic).serializer());
    }

    void send(AircraftState.Builder state) {
        states.pipeInput(state.getIcao(), state.build());
    }

    void remove(String icao) {
        states.pipeInput(icao, (AircraftState) null);
    }

    @Override
    public void close() {
        driver.close();
    }
}
