package io.skyspy.edge.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    private final Duration kept;
    private final Deque<Cut> cuts = new ArrayDeque<>();
    private final Deque<Removal> removals = new ArrayDeque<>();
    private long oldestVersion;
    private Offsets oldestOffsets = Offsets.NONE;

    /**
     * @param kept how long a cut is kept
     * @param firstVersion version from which on everything is known
     */
    History(Duration kept, long firstVersion) {
        this.kept = kept;
        this.oldestVersion = firstVersion;
    }

    void add(long version, Instant at, Offsets offsets, List<Removal> removed) {
        cuts.addLast(new Cut(version, at, offsets, removed.size()));
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
            oldestOffsets = first.offsets();
            first = cuts.peekFirst();
        }
    }

    /** The oldest version from which everything that was removed since is still known. */
    long oldestVersion() {
        return oldestVersion;
    }

    /** The versions that are still known with how far the topic had been read then; oldest first. */
    List<Cut> cuts() {
        List<Cut> known = new ArrayList<>(cuts.size() + 1);
        known.add(new Cut(oldestVersion, Instant.EPOCH, oldestOffsets, 0));
        known.addAll(cuts);
        return known;
    }

    /** Oldest first. */
    List<Removal> removals() {
        return List.copyOf(removals);
    }
}
