package io.skyspy.streams.aircraft;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftDelta;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.schemas.avro.Sighting;
import io.skyspy.schemas.avro.TrackingSession;
import io.skyspy.streams.aircraft.track.TrackSettings;
import io.skyspy.testkit.PlainAvro;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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

/** The topology without a broker. */
final class AircraftDriver implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestInputTopic<String, FrameBatch> frames;
    final TestInputTopic<String, AircraftReport> reports;
    final TestInputTopic<String, byte[]> rawFrames;
    final TestOutputTopic<String, AircraftState> states;
    final TestOutputTopic<String, AircraftDelta> deltas;
    final TestOutputTopic<String, Sighting> sightings;
    final TestOutputTopic<String, TrackingSession> sessions;
    final TestOutputTopic<String, DeadLetter> deadLetters;
    final TopologyTestDriver driver;

    AircraftDriver() {
        Properties properties = new Properties();
        properties.putAll(config());
        driver = new TopologyTestDriver(topology(meters), properties, Instant.ofEpochMilli(Batches.START_MS));
        frames = input(Topics.ADSB_FRAMES);
        reports = input(Topics.ADSB_REPORTS);
        rawFrames =
                driver.createInputTopic(Topics.ADSB_FRAMES.name(), new StringSerializer(), new ByteArraySerializer());
        states = output(Topics.AIRCRAFT_STATES);
        deltas = output(Topics.AIRCRAFT_DELTAS);
        sightings = output(Topics.AIRCRAFT_SIGHTINGS);
        sessions = output(Topics.AIRCRAFT_SESSIONS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    static Topology topology(SimpleMeterRegistry meters) {
        return new AircraftTopology(PlainAvro::serde, TrackSettings.DEFAULT, new AircraftMetrics(meters))
                .build(config());
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, AircraftTopology.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        UndecodableRecords.use(
                config, PlainAvro::serde, Clock.fixed(Instant.ofEpochMilli(Batches.START_MS), ZoneOffset.UTC));
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

    @Override
    public void close() {
        driver.close();
    }
}
