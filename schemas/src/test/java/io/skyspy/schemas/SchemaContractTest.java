package io.skyspy.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/** What every schema must keep: it is documented, and reads everything a released one wrote. */
class SchemaContractTest {

    private static final Path RELEASED = Path.of("src/test/resources/released");

    @Test
    void everyRecordEnumAndFieldIsDocumented() {
        List<String> undocumented = new ArrayList<>();
        Topics.all().forEach(topic -> collectUndocumented(schema(topic), new HashSet<>(), undocumented));

        assertThat(undocumented).isEmpty();
    }

    @Test
    void everySchemaReadsWhatAReleasedOneWrote() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            for (Path file : releasedFilesOf(schema(topic).getName())) {
                Schema writer = new Schema.Parser().parse(Files.readString(file));
                incompatibilities(schema(topic), writer).forEach(problem -> problems.add(file.getFileName() + problem));
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void everyTopicHasAReleasedSchema() throws IOException {
        for (Topic<?> topic : Topics.all()) {
            assertThat(releasedFilesOf(schema(topic).getName()))
                    .as(topic.name())
                    .isNotEmpty();
        }
    }

    @Test
    void namesTheFieldThatBreaksReaders() {
        Schema writer = new Schema.Parser().parse("""
                {"type":"record","name":"A","fields":[{"name":"altitudeFt","type":["null","int"],"default":null}]}""");
        Schema reader = new Schema.Parser().parse("""
                {"type":"record","name":"A","fields":[{"name":"altitudeFt","type":"int"},{"name":"x","type":"int"}]}""");

        assertThat(incompatibilities(reader, writer))
                .anyMatch(problem -> problem.contains("altitudeFt") || problem.contains("/fields/0"))
                .anyMatch(problem -> problem.contains("x"));
    }

    private static List<String> incompatibilities(Schema reader, Schema writer) {
        SchemaPairCompatibility compatibility = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return compatibility.getResult().getIncompatibilities().stream()
                .map(SchemaContractTest::text)
                .toList();
    }

    private static String text(Incompatibility problem) {
        return " " + problem.getLocation() + ": " + problem.getType() + " " + problem.getMessage();
    }

    private static List<Path> releasedFilesOf(String name) throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.filter(file -> file.getFileName().toString().matches(name + "\\.v\\d+\\.avsc"))
                    .sorted()
                    .toList();
        }
    }

    private static Schema schema(Topic<?> topic) {
        return SpecificData.get().getSchema(topic.valueType());
    }

    private static void collectUndocumented(Schema schema, Set<String> seen, List<String> undocumented) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    collect(schema.getDoc(), schema.getFullName(), undocumented);
                    for (Schema.Field field : schema.getFields()) {
                        collect(field.doc(), schema.getFullName() + "." + field.name(), undocumented);
                        collectUndocumented(field.schema(), seen, undocumented);
                    }
                }
            }
            case ENUM -> collect(schema.getDoc(), schema.getFullName(), undocumented);
            case UNION -> schema.getTypes().forEach(type -> collectUndocumented(type, seen, undocumented));
            case ARRAY -> collectUndocumented(schema.getElementType(), seen, undocumented);
            case MAP -> collectUndocumented(schema.getValueType(), seen, undocumented);
            default -> {
                // Simple types have no documentation of their own.
            }
        }
    }

    private static void collect(String doc, String name, List<String> undocumented) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(name);
        }
    }
}
