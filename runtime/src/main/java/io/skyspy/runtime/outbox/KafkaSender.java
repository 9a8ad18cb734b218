package io.skyspy.runtime.outbox;

import io.skyspy.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Hands records to a producer that never gives up by itself, so that their order per partition stays. Used by one thread; answers come on
 * the producer's thread.
 */
final class KafkaSender {

    private final Supplier<Producer<String, byte[]>> producers;
    private final Function<Topic<?>, Serializer<? super SpecificRecord>> serializers;
    private final Map<String, Serializer<? super SpecificRecord>> byTopic = new HashMap<>();
    private @Nullable Producer<String, byte[]> producer;

    KafkaSender(
            Supplier<Producer<String, byte[]>> producers,
            Function<Topic<?>, Serializer<? super SpecificRecord>> serializers) {
        this.producers = producers;
        this.serializers = serializers;
    }

    /**
     * Sends a record.
     *
     * @param answer is called once, with the failure or empty, unless the record is refused
     * @return why it was refused: no broker or registry answers now; empty when it was taken
     */
    Optional<KafkaException> send(OutgoingRecord<?> outgoing, Consumer<Optional<Exception>> answer) {
        try {
            String topic = outgoing.topic().name();
            Serializer<? super SpecificRecord> serializer =
                    byTopic.computeIfAbsent(topic, name -> serializers.apply(outgoing.topic()));
            byte[] value = serializer.serialize(topic, outgoing.value());
            if (producer == null) {
                producer = producers.get();
            }
            Attempt attempt = new Attempt(Thread.currentThread(), answer);
            var unused = producer.send(
                    new ProducerRecord<>(
                            topic, outgoing.partition(), outgoing.timestampMillis(), outgoing.key(), value),
                    attempt);
            return Optional.ofNullable(attempt.refusal);
        } catch (KafkaException refusal) {
            return Optional.of(refusal);
        }
    }

    /** Whether the broker would answer the same to every further attempt. */
    static boolean isForEver(Exception failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }

    /** Gives up the producer; what it has not delivered is answered with a failure. */
    void reset() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** A producer answers on the caller's thread only from inside {@code send}, when it has not taken the record. */
    private static final class Attempt implements Callback {

        private final Thread caller;
        private final Consumer<Optional<Exception>> answer;
        private @Nullable KafkaException refusal;

        Attempt(Thread caller, Consumer<Optional<Exception>> answer) {
            this.caller = caller;
            this.answer = answer;
        }

        @Override
        public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            if (failure instanceof KafkaException refused && Thread.currentThread() == caller) {
                refusal = refused;
            } else {
                answer.accept(Optional.ofNullable(failure));
            }
        }
    }
}
