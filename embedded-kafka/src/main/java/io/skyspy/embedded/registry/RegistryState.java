package io.skyspy.embedded.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that is registered, as told by the records of {@code _schemas} in their order. Not safe for use by several threads. */
final class RegistryState {

    private static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

    private final NavigableMap<String, NavigableMap<Integer, SubjectVersion>> subjects = new TreeMap<>();
    private final Map<String, Integer> idsBySchema = new HashMap<>();
    private final Map<Integer, String> schemasById = new HashMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private @Nullable CompatibilityLevel globalLevel;
    private int largestId;

    void apply(StoredRecord stored) {
        switch (stored) {
            case StoredRecord.Version(SubjectVersion version) -> put(version);
            case StoredRecord.VersionRemoved(String subject, int version) -> remove(subject, version);
            case StoredRecord.SubjectDeleted(String subject, int version) ->
                versionsOf(subject).headMap(version, true).replaceAll((number, old) -> old.asDeleted());
            case StoredRecord.Config(Optional<String> subject, Optional<CompatibilityLevel> level) -> {
                if (subject.isEmpty()) {
                    globalLevel = level.orElse(null);
                } else if (level.isPresent()) {
                    levels.put(subject.get(), level.get());
                } else {
                    levels.remove(subject.get());
                }
            }
            case StoredRecord.Other() -> {}
        }
    }

    Collection<String> subjectNames() {
        return subjects.keySet();
    }

    /** All versions of a subject, soft-deleted ones too; empty when there is no such subject. */
    List<SubjectVersion> allVersions(String subject) {
        return List.copyOf(versionsOf(subject).values());
    }

    /** Versions of a subject that are not deleted. */
    List<SubjectVersion> versions(String subject) {
        return versionsOf(subject).values().stream()
                .filter(version -> !version.deleted())
                .toList();
    }

    Optional<String> schema(int id) {
        return Optional.ofNullable(schemasById.get(id));
    }

    /** Id of a schema that any subject has. */
    Optional<Integer> idOf(String schema) {
        return Optional.ofNullable(idsBySchema.get(schema));
    }

    int nextId() {
        return largestId + 1;
    }

    /** Never gives that id, nor a smaller one. */
    void skipIdsTo(int id) {
        largestId = Math.max(largestId, id);
    }

    int nextVersion(String subject) {
        NavigableMap<Integer, SubjectVersion> versions = versionsOf(subject);
        return versions.isEmpty() ? 1 : versions.lastKey() + 1;
    }

    Optional<CompatibilityLevel> levelOf(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    CompatibilityLevel globalLevel() {
        return globalLevel == null ? DEFAULT_LEVEL : globalLevel;
    }

    private NavigableMap<Integer, SubjectVersion> versionsOf(String subject) {
        NavigableMap<Integer, SubjectVersion> versions = subjects.get(subject);
        return versions == null ? new TreeMap<>() : versions;
    }

    private void put(SubjectVersion version) {
        subjects.computeIfAbsent(version.subject(), name -> new TreeMap<>()).put(version.version(), version);
        schemasById.put(version.id(), version.schema());
        idsBySchema.putIfAbsent(version.schema(), version.id());
        largestId = Math.max(largestId, version.id());
    }

    /** Its id stays known: records written with it may still be about. */
    private void remove(String subject, int version) {
        NavigableMap<Integer, SubjectVersion> versions = versionsOf(subject);
        versions.remove(version);
        if (versions.isEmpty()) {
            subjects.remove(subject);
        }
    }
}
