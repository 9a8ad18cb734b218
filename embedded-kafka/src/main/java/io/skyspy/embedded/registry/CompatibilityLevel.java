package io.skyspy.embedded.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** Which earlier schemas a new one must get along with, and in which direction. */
enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean transitive;

    CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.transitive = transitive;
    }

    static CompatibilityLevel parse(String text) {
        for (CompatibilityLevel level : values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw RegistryError.invalidCompatibility(text);
    }

    /**
     * What is in the way of the new schema, in words; empty when nothing is.
     *
     * @param earlier schemas of the subject, oldest first
     */
    List<String> problems(Schema candidate, List<Schema> earlier) {
        List<Schema> compared = transitive || earlier.isEmpty() ? earlier : List.of(earlier.getLast());
        List<String> problems = new ArrayList<>();
        for (Schema old : compared) {
            if (newReadsOld) {
                addProblems(candidate, old, problems);
            }
            if (oldReadsNew) {
                addProblems(old, candidate, problems);
            }
        }
        return problems;
    }

    private static void addProblems(Schema reader, Schema writer, List<String> problems) {
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult().getIncompatibilities().stream()
                .map(problem -> problem.getType() + " at " + problem.getLocation() + ": " + problem.getMessage())
                .forEach(problems::add);
    }
}
