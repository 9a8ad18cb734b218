package io.skyspy.embedded.registry;

import io.skyspy.embedded.registry.StoredRecord.SubjectDeleted;
import io.skyspy.embedded.registry.StoredRecord.Version;
import io.skyspy.embedded.registry.StoredRecord.VersionRemoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** What can be done with a subject, decided on the state. */
final class SubjectOperations {

    private static final String LATEST = "latest";

    private SubjectOperations() {}

    /** The version that holds the schema; a new one when there is none, if it is compatible. */
    static Change<SubjectVersion> register(RegistryState state, String subject, Schema schema) {
        String text = schema.toString();
        List<SubjectVersion> versions = state.versions(subject);
        Optional<SubjectVersion> known = holding(versions, text);
        if (known.isPresent()) {
            return Change.none(known.get());
        }
        List<String> problems = problems(state, subject, schema, versions);
        if (!problems.isEmpty()) {
            throw RegistryError.incompatible(subject, String.join("; ", problems));
        }
        int id = state.idOf(text).orElseGet(state::nextId);
        SubjectVersion added = new SubjectVersion(subject, state.nextVersion(subject), id, text, false);
        return Change.of(new Version(added), added);
    }

    static SubjectVersion lookUp(RegistryState state, String subject, Schema schema, boolean deletedToo) {
        return holding(existing(state, subject, deletedToo), schema.toString()).orElseThrow(RegistryError::noSchema);
    }

    /** @param wanted a number, {@code latest} or -1 */
    static SubjectVersion version(RegistryState state, String subject, String wanted, boolean deletedToo) {
        Optional<Integer> number = number(wanted);
        List<SubjectVersion> versions = existing(state, subject, deletedToo);
        if (number.isEmpty()) {
            return versions.getLast();
        }
        return versions.stream()
                .filter(version -> version.version() == number.get())
                .findFirst()
                .orElseThrow(() -> RegistryError.noVersion(wanted));
    }

    /** Versions of a subject that exists, oldest first. */
    static List<SubjectVersion> existing(RegistryState state, String subject, boolean deletedToo) {
        List<SubjectVersion> versions = deletedToo ? state.allVersions(subject) : state.versions(subject);
        if (versions.isEmpty()) {
            throw RegistryError.noSubject(subject);
        }
        return versions;
    }

    static Change<List<Integer>> delete(RegistryState state, String subject, boolean permanent) {
        List<SubjectVersion> versions = existing(state, subject, permanent);
        List<Integer> numbers = versions.stream().map(SubjectVersion::version).toList();
        if (!permanent) {
            return Change.of(new SubjectDeleted(subject, numbers.getLast()), numbers);
        }
        if (!state.versions(subject).isEmpty()) {
            throw RegistryError.subjectNotSoftDeleted(subject);
        }
        List<StoredRecord> removals = new ArrayList<>();
        numbers.forEach(number -> removals.add(new VersionRemoved(subject, number)));
        return new Change<>(removals, numbers);
    }

    static Change<Integer> deleteVersion(RegistryState state, String subject, String wanted, boolean permanent) {
        SubjectVersion version = version(state, subject, wanted, permanent);
        if (!permanent) {
            return Change.of(new Version(version.asDeleted()), version.version());
        }
        if (!version.deleted()) {
            throw RegistryError.versionNotSoftDeleted(subject, version.version());
        }
        return Change.of(new VersionRemoved(subject, version.version()), version.version());
    }

    /** What keeps the schema from getting along with those versions, at the level of the subject. */
    static List<String> problems(RegistryState state, String subject, Schema schema, List<SubjectVersion> versions) {
        List<Schema> earlier = versions.stream()
                .map(version -> SchemaText.parse(version.schema()))
                .toList();
        return state.levelOf(subject).orElseGet(state::globalLevel).problems(schema, earlier);
    }

    static boolean isLatest(String wanted) {
        return number(wanted).isEmpty();
    }

    private static Optional<SubjectVersion> holding(List<SubjectVersion> versions, String schema) {
        return versions.stream()
                .filter(version -> version.schema().equals(schema))
                .reduce((older, newer) -> newer);
    }

    /** Empty for the latest. */
    private static Optional<Integer> number(String wanted) {
        if (wanted.equals(LATEST) || wanted.equals("-1")) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(wanted);
            if (number > 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            throw RegistryError.invalidVersion(wanted);
        }
        throw RegistryError.invalidVersion(wanted);
    }
}
