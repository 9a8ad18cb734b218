package io.skyspy.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes and reads records of one generated class in Confluent's wire format. Must be configured before use. */
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {

    private final AvroSerializer<V> serializer = new AvroSerializer<>();
    private final AvroDeserializer<V> deserializer;

    /** For Kafka, which names the class to read into by {@code specific.avro.value.type}. */
    public AvroSerde() {
        this.deserializer = new AvroDeserializer<>();
    }

    private AvroSerde(Class<V> valueType) {
        this.deserializer = new AvroDeserializer<>(valueType);
    }

    /** A serde that reads into that class, whatever the configuration names; not yet configured. */
    public static <V extends SpecificRecord> AvroSerde<V> of(Class<V> valueType) {
        return new AvroSerde<>(valueType);
    }

    /** A serde that reads into that class, configured for values. */
    public static <V extends SpecificRecord> AvroSerde<V> of(Class<V> valueType, Map<String, ?> configs) {
        AvroSerde<V> serde = of(valueType);
        serde.configure(configs, false);
        return serde;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serializer.configure(configs, isKey);
        deserializer.configure(configs, isKey);
    }

    @Override
    public Serializer<V> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<V> deserializer() {
        return deserializer;
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}
