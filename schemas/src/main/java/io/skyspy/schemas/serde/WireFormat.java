package io.skyspy.schemas.serde;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The five bytes before the Avro data: zero, then the schema id, big-endian.
 *
 * @see "Confluent, Schema Registry: Formats, Serializers and Deserializers, Wire format"
 */
final class WireFormat {

    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 5;

    private WireFormat() {}

    /** Id of the writer's schema. */
    static int schemaId(String topic, ByteBuffer record) {
        if (record.remaining() < HEADER_BYTES) {
            throw new SerializationException(
                    "A record of " + topic + " has " + record.remaining() + " bytes, fewer than the 5 of a schema id");
        }
        byte magic = record.get(record.position());
        if (magic != MAGIC) {
            throw new SerializationException("A record of " + topic + " starts with byte " + magic
                    + ", not with 0: it was not written by way of a schema registry");
        }
        return record.getInt(record.position() + 1);
    }

    /** The subject of a topic's values or keys: TopicNameStrategy. */
    static String subject(String topic, boolean key) {
        return topic + (key ? "-key" : "-value");
    }
}
