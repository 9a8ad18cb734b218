package io.skyspy.streams.safety.incident;

import io.skyspy.schemas.StableId;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about and who is in it; there is at most one active incident of each subject.
 *
 * @param icao the aircraft; of an encounter, the one with the smaller address
 * @param icao2 the other aircraft of an encounter, else absent
 */
public record Subject(Kind kind, String icao, @Nullable String icao2) {
    /** The incident between two aircraft, whichever is named first. */
    public static Subject between(Kind kind, String one, String other) {
        return one.compareTo(other) < 0 ? new Subject(kind, one, other) : new Subject(kind, other, one);
    }

    /**
     * The id of its incident that began then: the same in every replay, another one for every other incident.
     *
     * @return [1, 2^53)
     */
    public long id(long startMs) {
        return StableId.of(kind.name() + '/' + icao + '/' + (icao2 == null ? "" : icao2) + '/' + startMs);
    }
}
