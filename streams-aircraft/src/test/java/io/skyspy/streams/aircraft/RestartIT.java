package io.skyspy.streams.aircraft;

import static io.skyspy.streams.aircraft.Batches.batch;
import static io.skyspy.streams.aircraft.Batches.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app on a real broker: frames in, states out, and tracks that outlive the process. */
final class RestartIT {
    private static final String KLM1023 = "8D4840D6202CC371C32CE0576098";
    private static final String EVEN = "8D40621D58C382D690C8AC2863A7";
    private static final String ODD = "8D40621D58C386435CC412692AD6";
    private static final String CHANGELOG = "streams-aircraft-tracks-changelog";
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
        LocalApp.stop(first);

        neighbours.send("40621D", batch("roof", frame(6_000, EVEN)));
        KafkaStreams second = started("second");
        List<AircraftState> states = awaitStates(4);
        LocalApp.stop(second);

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
    void aTrackStoredInAnotherFormIsRemovedAfterTheRestart() throws ExecutionException, InterruptedException {
        neighbours.send("4840D6", batch("roof", frame(0, KLM1023), frame(100, KLM1023)));
        KafkaStreams first = started("first");
        awaitStates(1);
        LocalApp.stop(first);
        ConsumerRecord<byte[], byte[]> stored = neighbours.last(CHANGELOG, "4840D6");
        byte[] otherForm = stored.value().clone();
        otherForm[0]++;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(neighbours.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(CHANGELOG, stored.partition(), stored.key(), otherForm))
                    .get();
        }

        KafkaStreams second = started("second");
        await().atMost(SOON).untilAsserted(() -> {
            ConsumerRecord<byte[], byte[]> last = neighbours.last(Topics.AIRCRAFT_STATES.name(), "4840D6");
            assertThat(last.value()).isNull();
            assertThat(last.headers().lastHeader("reason").value()).asString().isEqualTo("replaced");
        });
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(neighbours.last(CHANGELOG, "4840D6").value()).isNull());

        neighbours.send("4840D6", batch("roof", frame(6_000, KLM1023), frame(6_100, KLM1023)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(neighbours
                                .last(Topics.AIRCRAFT_STATES.name(), "4840D6")
                                .value())
                        .isNotNull());
        LocalApp.stop(second);
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
        LocalApp.stop(streams);
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
        return LocalApp.start(neighbours, directory.resolve(run), 2);
    }
}
