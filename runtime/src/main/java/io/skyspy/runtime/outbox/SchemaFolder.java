package io.skyspy.runtime.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.SchemaStore;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that spooled records were written with, one file each, so that a later version of the app still reads what an earlier one
 * left behind, whether or not a registry can be reached.
 */
final class SchemaFolder implements SchemaStore {

    private final Path directory;
    private final Map<Long, Schema> kept = new ConcurrentHashMap<>();

    SchemaFolder(Path directory) {
        this.directory = directory;
    }

    void keep(Schema schema) throws IOException {
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        if (kept.putIfAbsent(fingerprint, schema) != null) {
            return;
        }
        Path file = file(fingerprint);
        if (!Files.exists(file)) {
            Path written = Files.writeString(directory.resolve("schema.new"), schema.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Avro's contract: null when there is none
    public @Nullable Schema findByFingerprint(long fingerprint) {
        Schema schema = kept.get(fingerprint);
        Path file = file(fingerprint);
        if (schema == null && Files.exists(file)) {
            try {
                schema = new Schema.Parser().parse(Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
            kept.put(fingerprint, schema);
        }
        return schema;
    }

    private Path file(long fingerprint) {
        return directory.resolve("%016x.avsc".formatted(fingerprint));
    }
}
