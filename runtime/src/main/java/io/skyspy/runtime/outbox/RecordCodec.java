package io.skyspy.runtime.outbox;

import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.serde.TrustedClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Form of a record in the spool: topic, partition, key, time, weight, then the value in Avro's single-object encoding, which names its schema by
 * fingerprint. It is not the form on the topic, because that needs an id from the registry, which may be away together with the broker.
 */
final class RecordCodec {

    private final SchemaFolder schemas;

    RecordCodec(SchemaFolder schemas) {
        TrustedClasses.trust();
        this.schemas = schemas;
        TrustedClasses.trust();
    }

    <V extends SpecificRecord> byte[] encode(OutgoingRecord<V> outgoing) throws IOException {
        Schema schema = outgoing.value().getSchema();
        schemas.keep(schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(outgoing.weight());
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(outgoing.topic().name());
        out.writeInt(outgoing.partition());
        out.writeUTF(outgoing.key());
        out.writeLong(outgoing.timestampMillis());
        out.writeInt(outgoing.weight());
        new BinaryMessageEncoder<V>(model(outgoing.topic()), schema).encode(outgoing.value(), out);
        return bytes.toByteArray();
    }

    /** Reads a record into today's schema; empty when its topic or schema is not known any more, or the bytes do not fit it. */
    Optional<OutgoingRecord<?>> decode(byte[] spooled) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(spooled));
            Optional<Topic<?>> topic = Topics.named(in.readUTF());
            return topic.isEmpty() ? Optional.empty() : Optional.of(decode(topic.get(), in));
        } catch (IOException | AvroRuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private <V extends SpecificRecord> OutgoingRecord<V> decode(Topic<V> topic, DataInputStream in) throws IOException {
        int partition = in.readInt();
        String key = in.readUTF();
        long timestampMillis = in.readLong();
        int weight = in.readInt();
        SpecificData model = model(topic);
        BinaryMessageDecoder<V> decoder =
                new BinaryMessageDecoder<>(model, model.getSchema(topic.valueType()), schemas);
        return new OutgoingRecord<>(topic, partition, key, timestampMillis, decoder.decode(in), weight);
    }

    private static SpecificData model(Topic<?> topic) {
        return SpecificData.getForClass(topic.valueType());
    }
}
