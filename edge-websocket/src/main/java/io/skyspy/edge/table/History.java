package io.skyspy.edge.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The cuts of the last while with what they removed. It is what a client that fell behind needs besides the rows themselves; who is
 * behind the oldest cut gets a snapshot.
 *
 * <p>Bounded by time and by number of removals; at the bound the oldest cuts go.
 */
final class History {

    static final int MOST_REMOVALS = 20_000;

    private record Cut(long version, Instant at, int removals) {}

    private final Duration kept;
    private final Deque<Cut> cuts = new ArrayDeque<>();
    private final Deque<Removal> removals = new ArrayDeque<>();
    private long oldestVersion;

    /**
     * @param kept how long a cut is kept
     * @param firstVersion version from which on everything is known
     */
    History(Duration kept, long firstVersion) {
        this.kept = kept;
        this.oldestVersion = firstVersion;
    }

    void add(long version, Instant at, List<Removal> removed) {
        cuts.addLast(new Cut(version, at, removed.size()));
        removals.addAll(removed);
        forgetBefore(at.minus(kept));
    }

    private void forgetBefore(Instant oldest) {
        Cut first = cuts.peekFirst();
        while (first != null && (first.at().isBefore(oldest) || removals.size() > MOST_REMOVALS)) {
            cuts.removeFirst();
            for (int i = 0; i < first.removals(); i++) {
                removals.removeFirst();
            }
            oldestVersion = first.version();
            first = cuts.peekFirst();
        }
    }

    /** The oldest version from which everything that was removed since is still known. */
    long oldestVersion() {
        return oldestVersion;
    }

    /** Oldest first. */
    List<Removal> removals() {
        return List.copyOf(removals);
    }
}
