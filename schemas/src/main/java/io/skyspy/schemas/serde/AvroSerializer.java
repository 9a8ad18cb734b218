package io.skyspy.schemas.serde;

import static java.util.Objects.requireNonNull;

import io.skyspy.schemas.registry.RegistryClient;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format; null stays null, a tombstone. Safe for use by several threads once configured.
 *
 * <p>The first record of a topic asks the registry for the schema's id; when no registry answers, that throws
 * {@link io.skyspy.schemas.registry.RegistryUnavailableException} and nothing was written.
 */
public final class AvroSerializer<V extends IndexedRecord> implements Serializer<V> {

    private final Map<String, TopicWriter> writers = new ConcurrentHashMap<>();
    private static final ThreadLocal<RecordBuffer> BUFFERS = ThreadLocal.withInitial(RecordBuffer::new);
    private @Nullable RegistryClient registry;
    private boolean autoRegister = true;
    private boolean key;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeConfig config = SerdeConfig.of(configs);
        registry = new RegistryClient(config.registry());
        autoRegister = config.autoRegister();
        key = isKey;
    }

    @Override
    @SuppressWarnings("NullAway") // Kafka's contract: null in, null out; the interface is not annotated.
    public byte[] serialize(String topic, @Nullable V record) {
        if (record == null) {
            return null;
        }
        try {
            return BUFFERS.get().write(writer(topic, record), record);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "A record for " + topic + " does not fit its schema: " + e.getMessage(), e);
        }
    }

    private TopicWriter writer(String topic, V record) {
        TopicWriter writer = writers.get(topic);
        if (writer != null && writer.schema().equals(record.getSchema())) {
            return writer;
        }
        TopicWriter asked =
                new TopicWriter(record.getSchema(), schemaId(topic, record.getSchema()), datumWriter(record));
        writers.put(topic, asked);
        return asked;
    }

    private int schemaId(String topic, Schema schema) {
        RegistryClient client = requireNonNull(registry, "the serializer is used before it is configured");
        String subject = WireFormat.subject(topic, key);
        Schema portable = PortableSchema.of(schema);
        return autoRegister ? client.register(subject, portable) : client.lookUp(subject, portable);
    }

    private static DatumWriter<Object> datumWriter(IndexedRecord record) {
        if (record instanceof SpecificRecord specific) {
            return new SpecificDatumWriter<>(specific.getSchema(), SpecificData.getForClass(specific.getClass()));
        }
        return new GenericDatumWriter<>(record.getSchema(), GenericData.get());
    }

    /** What was found out about the records of one topic. */
    record TopicWriter(Schema schema, int schemaId, DatumWriter<Object> datumWriter) {}
}
