package io.skyspy.embedded.registry;

import java.util.Optional;

/** What a record of the topic {@code _schemas} says. */
sealed interface StoredRecord {

    /** A version exists in this form. */
    record Version(SubjectVersion version) implements StoredRecord {}

    /** A version is gone for good. */
    record VersionRemoved(String subject, int version) implements StoredRecord {}

    /** All versions of a subject up to this one are deleted softly. */
    record SubjectDeleted(String subject, int version) implements StoredRecord {}

    /**
     * The compatibility level.
     *
     * @param subject empty: of all subjects that have none of their own
     * @param level empty: the setting is removed
     */
    record Config(Optional<String> subject, Optional<CompatibilityLevel> level) implements StoredRecord {}

    /** Nothing that concerns us: a mode, a mark of the end, an unknown kind. */
    record Other() implements StoredRecord {}
}
