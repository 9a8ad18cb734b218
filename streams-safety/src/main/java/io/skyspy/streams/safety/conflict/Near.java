package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.conflict.Meeting.State;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.observe.Observation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pairs of one cell that are too close, and since when. Not for concurrent use. */
final class Near {
    private final Search search;
    private final Map<Subject, Hits> pairs = new HashMap<>();

    /** How often in a row a pair was too close, and how it then was. */
    private record Hits(int count, Meeting last) {}

    Near(Search search) {
        this.search = search;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    boolean knows(Subject subject) {
        return pairs.containsKey(subject);
    }

    /** Too close; there is something to say once that is so for the second or third time in a row. */
    Optional<Meeting> hit(
            Subject subject,
            long atMs,
            Severity severity,
            Evidence.Approach evidence,
            Observation one,
            Observation other) {
        Hits before = pairs.get(subject);
        long sinceMs = before == null ? atMs : before.last().sinceMs();
        int count = before == null ? 1 : before.count() + 1;
        Meeting now = new Meeting(subject, State.NEAR, sinceMs, atMs, severity, evidence, one, other);
        pairs.put(subject, new Hits(count, now));
        return count >= search.hits() ? Optional.of(now) : Optional.empty();
    }

    /** Not too close; there is something to say when it was, and long enough ago. */
    Optional<Meeting> miss(Subject subject, long atMs) {
        Hits before = pairs.get(subject);
        if (before == null) {
            return Optional.empty();
        }
        if (before.count() < search.hits()) {
            pairs.remove(subject);
            return Optional.empty();
        }
        return atMs - before.last().atMs() >= search.apartAfter().toMillis()
                ? end(subject, State.APART, atMs)
                : Optional.empty();
    }

    /** One of the two is no longer heard. */
    Optional<Meeting> gone(Subject subject, long atMs) {
        Hits before = pairs.get(subject);
        if (before != null && before.count() < search.hits()) {
            pairs.remove(subject);
        }
        return end(subject, State.GONE, atMs);
    }

    private Optional<Meeting> end(Subject subject, State how, long atMs) {
        Hits before = pairs.remove(subject);
        return Optional.ofNullable(before)
                .map(Hits::last)
                .map(last -> new Meeting(
                        subject,
                        how,
                        last.sinceMs(),
                        atMs,
                        last.severity(),
                        last.evidence(),
                        last.one(),
                        last.other()));
    }

    /** Forgets pairs that were last seen before a time: one of the two is not here any more. */
    void forget(long beforeMs) {
        pairs.values().removeIf(hits -> hits.last().atMs() < beforeMs);
    }
}
