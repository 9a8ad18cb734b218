package io.skyspy.testkit;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.serde.TrustedClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Avro without a schema registry, for tests without a broker. */
public final class PlainAvro {
    private PlainAvro() {}

    /** Writes and reads values of a topic in the binary form of today's schema. */
    public static <V extends SpecificRecord> Serde<V> serde(Topic<V> topic) {
        TrustedClasses.trust();
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        return Serdes.serdeFrom(
                (name, value) -> value == null ? null : write(schema, value),
                (name, bytes) -> bytes == null ? null : read(schema, topic.valueType(), bytes));
    }

    private static <V extends SpecificRecord> byte[] write(Schema schema, V value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new SpecificDatumWriter<V>(schema, SpecificData.getForClass(value.getClass())).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static <V extends SpecificRecord> V read(Schema schema, Class<V> type, byte[] bytes) {
        try {
            return new SpecificDatumReader<V>(schema, schema, SpecificData.getForClass(type))
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException | RuntimeException damaged) {
            throw new SerializationException("not a " + type.getSimpleName(), damaged);
        }
    }
}
