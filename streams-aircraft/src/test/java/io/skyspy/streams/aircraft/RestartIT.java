package io.skyspy.streams.aircraft;

import static io.skyspy.streams.aircraft.Batches.batch;
import static io.skyspy.streams.aircraft.Batches.frame;
import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.streams.aircraft.track.TrackSettings;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app on a real broker: frames in, states out, and tracks that outlive the process. */
final class RestartIT {
    private static final String KLM1023 = "8D4840D6202CC371C32CE0576098";
    private static final String EVEN = "8D40621D58C382D690C8AC2863A7";
    private static final String ODD = "8D40621D58C386435CC412692AD6";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final EmbeddedKafka kafka = EmbeddedKafka.start();
    private final Neighbours neighbours = new Neighbours(kafka);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void framesBecomeStatesAndTracksOutliveTheProcess() throws ExecutionException, InterruptedException {
        neighbours.send("40621D", batch("roof", frame(0, ODD), frame(100, ODD), frame(500, EVEN)));
        neighbours.send("4840D6", batch("roof", frame(0, KLM1023), frame(100, KLM1023)));
        KafkaStreams first = started("first");
        awaitStates(3);
        stop(first);

        neighbours.send("40621D", batch("roof", frame(6_000, EVEN)));
        KafkaStreams second = started("second");
        List<AircraftState> states = awaitStates(4);
        stop(second);

        AircraftState last = states.stream()
                .filter(state -> state.getIcao().equals("40621D"))
                .toList()
                .getLast();
        assertThat(last.getMessages()).isEqualTo(4);
        assertThat(last.getLatitudeDeg()).isNotNull();
        assertThat(last.getFirstSeenAt().toEpochMilli()).isEqualTo(Batches.START_MS);
        assertThat(last.getSequence()).isEqualTo(Batches.START_MS + 3);
    }

    @Test
    void aRecordThatIsNoAvroGoesToTheDeadLetters() throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(neighbours.client(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.ADSB_FRAMES.name(), 0, "roof", new byte[] {9, 9, 9}))
                    .get();
        }
        KafkaStreams streams = started("only");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours.read(Topics.DEAD_LETTERS))
                        .singleElement()
                        .extracting(DeadLetter::getTopic)
                        .isEqualTo("adsb.frames.v1"));
        stop(streams);
    }

    private static void stop(KafkaStreams streams) {
        assertThat(streams.close(CloseOptions.timeout(SOON).withGroupMembershipOperation(LEAVE_GROUP)))
                .isTrue();
    }

    private List<AircraftState> awaitStates(int count) {
        List<AircraftState> states = new ArrayList<>();
        await().atMost(SOON).untilAsserted(() -> {
            states.clear();
            states.addAll(neighbours.read(Topics.AIRCRAFT_STATES));
            assertThat(states).hasSize(count);
        });
        return states;
    }

    private KafkaStreams started(String run) {
        Map<String, Object> config = neighbours.client();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, AircraftTopology.APPLICATION_ID);
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.resolve(run).toString());
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecords.class);
        config.put(
                UndecodableRecords.SERIALIZER,
                neighbours.serde(Topics.DEAD_LETTERS).serializer());
        config.put(UndecodableRecords.CLOCK, Clock.systemUTC());
        AircraftTopology topology = new AircraftTopology(
                neighbours::serde, TrackSettings.DEFAULT, new AircraftMetrics(new SimpleMeterRegistry()));
        Properties properties = new Properties();
        properties.putAll(config);
        KafkaStreams streams = new KafkaStreams(topology.build(config), properties);
        streams.start();
        return streams;
    }
}
