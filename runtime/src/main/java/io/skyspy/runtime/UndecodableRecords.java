package io.skyspy.runtime;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.registry.RegistryUnavailableException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records that cannot be decoded to {@code dead-letters.v1} and lets the stream go on.
 *
 * <p>Made by Kafka Streams, which hands it the settings of the app; its collaborators are among them.
 */
public final class UndecodableRecords implements DeserializationExceptionHandler {
    private static final String SERIALIZER = "skyspy.dead.letters.serializer";
    private static final String CLOCK = "skyspy.dead.letters.clock";

    private static final Logger log = LoggerFactory.getLogger(UndecodableRecords.class);
    private static final int LARGEST_PAYLOAD = 64 * 1024;

    private @Nullable Serializer<DeadLetter> serializer;
    private @Nullable Clock clock;
    private String app = "";

    /** Lets a Streams app with these settings write its dead letters. */
    public static void use(Map<String, Object> config, ValueSerdes serdes, Clock clock) {
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecords.class);
        config.put(SERIALIZER, serdes.of(Topics.DEAD_LETTERS).serializer());
        config.put(CLOCK, clock);
    }

    @Override
    @SuppressWarnings("unchecked") // put there by the configuration of this app
    public void configure(Map<String, ?> configs) {
        serializer = (Serializer<DeadLetter>) configs.get(SERIALIZER);
        clock = (Clock) configs.get(CLOCK);
        app = String.valueOf(configs.get(StreamsConfig.APPLICATION_ID_CONFIG));
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RegistryUnavailableException) {
            // The record may be good: the thread ends, is replaced, and reads it again.
            return Response.fail();
        }
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", exception.getMessage())
                .log("Record cannot be decoded");
        if (serializer == null || clock == null) {
            throw new IllegalStateException("not configured");
        }
        String topic = Topics.DEAD_LETTERS.name();
        byte[] key = record.topic().getBytes(StandardCharsets.UTF_8);
        byte[] value = serializer.serialize(topic, letter(record, exception, clock.instant()));
        return Response.resume(List.of(new ProducerRecord<>(topic, key, value)));
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record, Exception exception, Instant now) {
        byte[] key = record.key();
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        return DeadLetter.newBuilder()
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setKey(key == null ? null : new String(key, StandardCharsets.UTF_8))
                .setAt(now)
                .setApp(app)
                .setReason("undecodable")
                .setDetail(exception.getMessage())
                .setPayload(ByteBuffer.wrap(Arrays.copyOf(payload, Math.min(payload.length, LARGEST_PAYLOAD))))
                .build();
    }
}
