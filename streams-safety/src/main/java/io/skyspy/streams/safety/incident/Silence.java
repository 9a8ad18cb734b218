package io.skyspy.streams.safety.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts for how many looks nobody has spoken of a subject: the last resort, when what ends it never comes. */
final class Silence {
    /** An encounter is spoken of every second. */
    private static final int LOOKS_FOR_AN_ENCOUNTER = 3;
    /** An aircraft is heard or removed within a minute. */
    private static final int LOOKS_FOR_AN_AIRCRAFT = 12;

    private final Map<Subject, Integer> looks = new HashMap<>();

    void broken(Subject subject) {
        looks.remove(subject);
    }

    /** Looks once more; the subjects that have been silent for too long. */
    List<Subject> after(List<Subject> active) {
        return active.stream().filter(this::isTooLong).toList();
    }

    private boolean isTooLong(Subject subject) {
        int most = subject.kind().isEncounter() ? LOOKS_FOR_AN_ENCOUNTER : LOOKS_FOR_AN_AIRCRAFT;
        return looks.merge(subject, 1, Integer::sum) > most;
    }
}
