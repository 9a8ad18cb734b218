package io.skyspy.streams.acars;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.UndecodableRecords;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AcarsMessage;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.RawDatalink;
import io.skyspy.testkit.PlainAvro;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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

/** The topology without a broker. */
final class AcarsDriver implements AutoCloseable {

    static final Instant ARRIVED = Instant.parse("2026-02-02T00:00:00Z");
    static final AcarsSettings SETTINGS = new AcarsSettings(
            Duration.ofSeconds(30), Duration.ofMinutes(5), 100, Duration.ofMinutes(15), "", 1, Duration.ofSeconds(2));

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestInputTopic<String, RawDatalink> raw;
    final TestInputTopic<String, AircraftState> states;
    final TestOutputTopic<String, AcarsMessage> messages;
    final TestOutputTopic<String, AircraftReport> reports;
    final TestOutputTopic<String, DeadLetter> deadLetters;
    private final TopologyTestDriver driver;

    AcarsDriver() {
        Properties properties = new Properties();
        properties.putAll(config());
        driver = new TopologyTestDriver(topology(meters), properties, ARRIVED);
        raw = input(Topics.ACARS_RAW);
        states = input(Topics.AIRCRAFT_STATES);
        messages = output(Topics.ACARS_MESSAGES);
        reports = output(Topics.ADSB_REPORTS);
        deadLetters = output(Topics.DEAD_LETTERS);
    }

    static Topology topology(SimpleMeterRegistry meters) {
        return new AcarsTopology(PlainAvro::serde, SETTINGS, new AcarsMetrics(meters)).build(config());
    }

    void send(String json) {
        send(json.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) {
        ByteBuffer payload = ByteBuffer.wrap(bytes);
        raw.pipeInput("roof", new RawDatalink("roof", "127.0.0.1:5", ARRIVED, DatalinkClock.RECORDED, payload));
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, AcarsTopology.APPLICATION_ID);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        UndecodableRecords.use(config, PlainAvro::serde, Clock.fixed(ARRIVED, ZoneOffset.UTC));
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
