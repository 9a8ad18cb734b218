package io.skyspy.edge.safety;

import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The safety events there are, each as it was last told: those that last, and as many of those that are over as there is room for. Safe
 * for use by several threads.
 */
public final class SafetyBoard {

    /** When an event began, with its id for those that began at once. */
    private record Begin(long atMs, long id) implements Comparable<Begin> {

        private static final Comparator<Begin> ORDER =
                Comparator.comparingLong(Begin::atMs).thenComparingLong(Begin::id);

        @Override
        public int compareTo(Begin other) {
            return ORDER.compare(this, other);
        }
    }

    private final int most;
    private final Map<Long, SafetyEvent> byId = new HashMap<>();
    private final NavigableMap<Begin, SafetyEvent> byBegin = new TreeMap<>();

    /**
     * An empty board.
     *
     * @param most events it holds; the oldest that is over makes room, or the oldest of all
     */
    public SafetyBoard(int most) {
        this.most = most;
    }

    /** Takes an event as it is now. Says whether that is news: the same again, or an earlier state of it, is not. */
    public synchronized boolean put(SafetyEvent event) {
        SafetyEvent known = byId.get(event.getId());
        if (known != null && known.getSequence() >= event.getSequence()) {
            return false;
        }
        if (known != null) {
            byBegin.remove(begin(known));
        }
        byId.put(event.getId(), event);
        byBegin.put(begin(event), event);
        if (byId.size() > most) {
            forgetOne();
        }
        notifyAll();
        return true;
    }

    public synchronized Optional<SafetyEvent> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Those events, the newest first.
     *
     * @param limit how many at most
     */
    public synchronized List<SafetyEvent> newest(Predicate<SafetyEvent> wanted, int limit) {
        return byBegin.descendingMap().values().stream()
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    /** How many of those events there are. */
    public synchronized int count(Predicate<SafetyEvent> wanted) {
        return (int) byId.values().stream().filter(wanted).count();
    }

    /** Whether the event is, or within that time becomes, acknowledged or not as said. */
    public synchronized boolean awaitAcknowledged(long id, boolean acknowledged, Duration within)
            throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (find(id).filter(event -> event.getAcknowledged() == acknowledged).isEmpty()) {
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return false;
            }
            wait(leftMs);
        }
        return true;
    }

    /** Whether it lasts. */
    public static boolean isActive(SafetyEvent event) {
        return event.getStatus() == SafetyStatus.ACTIVE;
    }

    private void forgetOne() {
        SafetyEvent oldest = byBegin.values().stream()
                .filter(event -> !isActive(event))
                .findFirst()
                .orElseGet(() -> byBegin.firstEntry().getValue());
        byId.remove(oldest.getId());
        byBegin.remove(begin(oldest));
    }

    private static Begin begin(SafetyEvent event) {
        return new Begin(event.getFirstSeenAt().toEpochMilli(), event.getId());
    }
}
