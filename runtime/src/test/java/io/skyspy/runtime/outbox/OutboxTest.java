package io.skyspy.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.spool.SpoolSize;
import io.skyspy.schemas.avro.FrameBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final OutboxSettings PATIENT =
            new OutboxSettings(100_000, Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final OutboxSettings IMPATIENT =
            new OutboxSettings(100_000, Duration.ofMillis(50), Duration.ofMinutes(1));
    private static final SpoolSize ROOMY = new SpoolSize(10_000_000, 20_000);
    private static final CompletableFuture<Void> READY = CompletableFuture.completedFuture(null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<MockProducer<String, byte[]>> producers = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    @Test
    void sendsInOrderWithoutTouchingTheDisk() throws Exception {
        try (Outbox outbox = open(() -> answering(), PATIENT)) {
            put(outbox, 0, 100);

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
            assertThat(outbox.isSpooling()).isFalse();
            assertThat(outbox.spoolStatus().bytes()).isZero();
        }
        assertThat(sent(0)).containsExactlyElementsOf(numbers(0, 100));
    }

    @Test
    void spoolsWhatIsNotAcknowledgedAndForgetsItOnceItIs() throws Exception {
        try (Outbox outbox = open(() -> silent(), IMPATIENT)) {
            put(outbox, 0, 10);
            await().until(() -> outbox.spoolStatus().records() == 10);
            put(outbox, 10, 20);
            await().until(() -> sent(0).size() == 20);
            assertThat(outbox.isSpooling()).isTrue();

            while (producers.getFirst().completeNext()) {
                assertThat(outbox.spoolStatus().records()).isLessThan(20);
            }

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
            assertThat(outbox.spoolStatus().bytes()).isZero();
            assertThat(outbox.isSpooling()).isFalse();
        }
        assertThat(sent(0)).containsExactlyElementsOf(numbers(0, 20));
    }

    @Test
    void holdsNoMoreInMemoryThanItMay() throws Exception {
        int fits = (int) (PATIENT.memoryBytes() / Numbered.WEIGHT);
        try (Outbox outbox = open(() -> silent(), PATIENT)) {
            put(outbox, 0, 3 * fits);

            await().during(Duration.ofMillis(300)).until(() -> sent(0).size() <= fits + 1);
            assertThat(outbox.spoolStatus().records()).isEqualTo(3L * fits);
        }
    }

    @Test
    void leavesUnacknowledgedRecordsToTheNextRun() throws Exception {
        try (Outbox outbox = open(() -> silent(), IMPATIENT)) {
            put(outbox, 0, 30);
        }

        try (Outbox next = open(() -> answering(), PATIENT)) {
            put(next, 30, 40);
            assertThat(next.awaitPublished(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(sent(producers.size() - 1)).containsExactlyElementsOf(numbers(0, 40));
    }

    @Test
    void triesAgainWhatTheProducerDoesNotTake() throws Exception {
        Supplier<MockProducer<String, byte[]>> reluctant = () -> {
            MockProducer<String, byte[]> producer = answering();
            producer.sendException = new TimeoutException("no broker");
            return producer;
        };
        try (Outbox outbox = open(reluctant, IMPATIENT)) {
            put(outbox, 0, 5);
            await().until(() -> outbox.spoolStatus().records() == 5);

            producers.getFirst().sendException = null;

            assertThat(outbox.awaitPublished(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(sent(0)).containsExactlyElementsOf(numbers(0, 5));
    }

    @Test
    void sendsEverythingUnacknowledgedAgainWhenTheProducerFails() throws Exception {
        try (Outbox outbox = open(() -> producers.isEmpty() ? silent() : answering(), PATIENT)) {
            put(outbox, 0, 5);
            await().until(() -> sent(0).size() == 5);
            producers.getFirst().completeNext();

            producers.getFirst().errorNext(new KafkaException("fenced"));

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(sent(1)).containsExactlyElementsOf(numbers(1, 5));
    }

    @Test
    void replacesAProducerThatIsStuck() throws Exception {
        OutboxSettings settings = new OutboxSettings(100_000, Duration.ofMinutes(1), Duration.ofMillis(300));
        try (Outbox outbox = open(() -> producers.isEmpty() ? silent() : answering(), settings)) {
            put(outbox, 0, 5);

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(sent(1)).containsExactlyElementsOf(numbers(0, 5));
    }

    @Test
    void givesUpOnlyWhatTheBrokerNeverTakes() throws Exception {
        try (Outbox outbox = open(() -> silent(), PATIENT)) {
            put(outbox, 0, 2);
            await().until(() -> sent(0).size() == 2);

            producers.getFirst().errorNext(new RecordTooLargeException("too large"));
            producers.getFirst().completeNext();

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
            assertThat(meters.get("test.records.unsendable").counter().count()).isEqualTo(1);
        }
    }

    @Test
    void waitsForTheTopics() throws Exception {
        CompletableFuture<Void> topics = new CompletableFuture<>();
        try (Outbox outbox = open(() -> answering(), IMPATIENT, topics)) {
            put(outbox, 0, 3);
            await().until(() -> outbox.spoolStatus().records() == 3);
            assertThat(producers).isEmpty();

            topics.complete(null);

            assertThat(outbox.awaitPublished(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(sent(0)).containsExactlyElementsOf(numbers(0, 3));
    }

    @Test
    void slowsDownWhoCanWait() throws Exception {
        try (Outbox outbox = open(() -> silent(), PATIENT)) {
            Thread recording = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < 1_000; i++) {
                        outbox.putWaiting(Numbered.record(i, 0));
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            await().until(() -> !sent(0).isEmpty() && recording.getState() == Thread.State.TIMED_WAITING);
            assertThat(outbox.spoolStatus().records()).isZero();

            await().until(() -> {
                while (producers.getFirst().completeNext()) {}
                return !recording.isAlive() && outbox.awaitPublished(Duration.ZERO);
            });
        }
        assertThat(sent(0)).containsExactlyElementsOf(numbers(0, 1_000));
    }

    @Test
    void countsWhatComesAfterTheEnd() throws Exception {
        Outbox outbox = open(() -> answering(), PATIENT);
        outbox.close();

        put(outbox, 0, 3);

        assertThat(meters.get("test.spool.dropped").counter().count()).isEqualTo(3);
    }

    private Outbox open(Supplier<MockProducer<String, byte[]>> producer, OutboxSettings settings) throws IOException {
        return open(producer, settings, READY);
    }

    private Outbox open(
            Supplier<MockProducer<String, byte[]>> producer, OutboxSettings settings, CompletableFuture<Void> topics)
            throws IOException {
        Supplier<Producer<String, byte[]>> kept = () -> {
            MockProducer<String, byte[]> made = producer.get();
            producers.add(made);
            return made;
        };
        return Outbox.open(kept, topic -> new PlainAvro(), topics, directory, ROOMY, settings, meters, "test");
    }

    private static void put(Outbox outbox, int from, int to) {
        for (int number = from; number < to; number++) {
            outbox.put(Numbered.record(number, 0));
        }
    }

    private List<Integer> sent(int producer) {
        if (producers.size() <= producer) {
            return List.of();
        }
        return producers.get(producer).history().stream()
                .map(record -> PlainAvro.numberIn(record.value()))
                .toList();
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static MockProducer<String, byte[]> answering() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    private static MockProducer<String, byte[]> silent() {
        return new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    }

    /** A serializer that needs no registry. */
    private static final class PlainAvro implements Serializer<SpecificRecord> {

        private static final SpecificData MODEL = SpecificData.getForClass(FrameBatch.class);

        @Override
        public byte[] serialize(String topic, SpecificRecord value) {
            try {
                return new BinaryMessageEncoder<SpecificRecord>(MODEL, value.getSchema())
                        .encode(value)
                        .array();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        static int numberIn(byte[] bytes) {
            try {
                return Numbered.numberOf(
                        new BinaryMessageDecoder<FrameBatch>(MODEL, FrameBatch.getClassSchema()).decode(bytes));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
