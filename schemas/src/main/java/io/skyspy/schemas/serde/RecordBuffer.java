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
    private BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);

    byte[] write(TopicWriter writer, IndexedRecord record) throws IOException {
        bytes.reset();
        int id = writer.schemaId();
        bytes.write(WireFormat.MAGIC);
        bytes.write(id >>> 24);
        bytes.write(id >>> 16);
        bytes.write(id >>> 8);
        bytes.write(id);
        writer.datumWriter().write(record, encoder);
        encoder.flush();
        byte[] written = bytes.toByteArray();
        if (written.length > KEPT_BYTES) {
            bytes = new ByteArrayOutputStream(USUAL_BYTES);
            encoder = EncoderFactory.get().directBinaryEncoder(bytes, encoder);
        }
        return written;
    }
}
