package io.skyspy.schemas.serde;

import static java.util.Objects.requireNonNull;

import io.skyspy.schemas.registry.RegistryClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format: into the class named by {@code specific.avro.value.type}, else into
 * {@code GenericRecord} as written. Null, a tombstone, stays null. Safe for use by several threads once configured.
 *
 * <p>Bytes that are no record, or name a schema nobody registered, throw {@link SerializationException}. When no registry answers,
 * that is {@link io.skyspy.schemas.registry.RegistryUnavailableException}: the record may be good, and must not be thrown away.
 */
public final class AvroDeserializer<V extends IndexedRecord> implements Deserializer<V> {

    private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable BinaryDecoder> DECODERS = new ThreadLocal<>();
    private Optional<Class<? extends SpecificRecord>> valueType;
    private @Nullable RegistryClient registry;

    /** Reads into the class the configuration names, if it names one. */
    public AvroDeserializer() {
        this.valueType = Optional.empty();
    }

    AvroDeserializer(Class<? extends SpecificRecord> valueType) {
        this.valueType = Optional.of(valueType);
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = SerdeConfig.of(configs);
        registry = new RegistryClient(config.registry());
        valueType = valueType.or(config::valueType);
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null in, null out; the interface is not annotated.
    public V deserialize(String topic, byte @Nullable [] data) {
        return data == null ? null : read(topic, ByteBuffer.wrap(data));
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null in, null out; the interface is not annotated.
    public V deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
        if (data == null) {
            return null;
        }
        if (data.hasArray()) {
            return read(topic, data);
        }
        byte[] copy = new byte[data.remaining()];
        data.duplicate().get(copy);
        return read(topic, ByteBuffer.wrap(copy));
    }

    private V read(String topic, ByteBuffer data) {
        DatumReader<V> reader = reader(WireFormat.schemaId(topic, data));
        BinaryDecoder decoder = DecoderFactory.get()
                .binaryDecoder(
                        data.array(),
                        data.arrayOffset() + data.position() + WireFormat.HEADER_BYTES,
                        data.remaining() - WireFormat.HEADER_BYTES,
                        DECODERS.get());
        DECODERS.set(decoder);
        return read(topic, reader, decoder);
    }

    /** Hostile bytes make Avro throw many kinds of unchecked exceptions: bad indexes, lengths, numbers. */
    private V read(String topic, DatumReader<V> reader, BinaryDecoder decoder) {
        boolean complete;
        V record;
        try {
            record = reader.read(null, decoder);
            complete = decoder.isEnd();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("A record of " + topic + " is not what its schema says: " + e, e);
        }
        if (!complete) {
            throw new SerializationException("A record of " + topic + " goes on after its last field");
        }
        return record;
    }

    private DatumReader<V> reader(int schemaId) {
        DatumReader<V> known = readers.get(schemaId);
        if (known != null) {
            return known;
        }
        Schema written = requireNonNull(registry, "the deserializer is used before it is configured")
                .schema(schemaId);
        DatumReader<V> reader = valueType
                .<DatumReader<V>>map(type -> specificReader(written, type))
                .orElseGet(() -> new GenericDatumReader<>(written));
        readers.put(schemaId, reader);
        return reader;
    }

    private static <V> DatumReader<V> specificReader(Schema written, Class<? extends SpecificRecord> type) {
        TrustedClasses.trust();
        SpecificData model = SpecificData.getForClass(type);
        return new SpecificDatumReader<>(written, model.getSchema(type), model);
    }
}
