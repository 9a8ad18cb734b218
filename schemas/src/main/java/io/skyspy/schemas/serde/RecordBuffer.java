package io.skyspy.schemas.serde;

import io.skyspy.schemas.serde.AvroSerializer.TopicWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** One thread's place to write a record, used again for the next. */
final class RecordBuffer {

    private static final int USUAL_BYTES = 1024;
    private static final int KEPT_BYTES = 1 << 20;

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    byte[] write(TopicWriter writer, IndexedRecord record) throws IOException {
        boolean clean = false;
        try {
            bytes.reset();
            writeHeader(writer.schemaId());
            writer.datumWriter().write(record, encoder);
            encoder.flush();
            clean = bytes.size() <= KEPT_BYTES;
            return bytes.toByteArray();
        } finally {
            if (!clean) {
                replace();
            }
        }
    }

    private void writeHeader(int schemaId) {
        bytes.write(WireFormat.MAGIC);
        bytes.write(schemaId >>> 24);
        bytes.write(schemaId >>> 16);
        bytes.write(schemaId >>> 8);
        bytes.write(schemaId);
    }

    /** After a record that failed, the encoder still holds a part of it; after a large one, the buffer would stay large. */
    private void replace() {
        bytes = new ByteArrayOutputStream(USUAL_BYTES);
        encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    }
}
