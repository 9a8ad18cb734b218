package io.skyspy.runtime.outbox;

import io.skyspy.runtime.spool.SpoolPosition;
import io.skyspy.runtime.spool.SpoolStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The records that are not acknowledged yet, in order: those in memory, a part of which has been sent, and behind them those that are only
 * in the spool.
 *
 * <p>INVARIANT: while it does not spool, everything in the spool has been read, so that what is put next comes next. Not thread-safe.
 */
final class Backlog {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);

    private final SpoolStore store;
    private final OutboxSettings settings;
    private final LinkedHashSet<Pending> pending = new LinkedHashSet<>();
    private final ArrayDeque<Pending> unsent = new ArrayDeque<>();
    private long pendingBytes;
    private long progressNanos = System.nanoTime();
    private boolean spooling;
    private boolean incident;

    Backlog(SpoolStore store, OutboxSettings settings) {
        this.store = store;
        this.settings = settings;
        this.spooling = !store.isEmpty();
        this.incident = spooling;
    }

    /** Whether records wait in the spool. */
    boolean isSpooling() {
        return spooling || !store.isEmpty();
    }

    /** Whether there is nothing unacknowledged. */
    boolean isEmpty() {
        return !spooling && pending.isEmpty();
    }

    /** Whether a sender that can wait need not. */
    boolean hasRoom() {
        return !spooling && pendingBytes <= settings.memoryBytes() / 2;
    }

    SpoolStatus spoolStatus() {
        return store.status();
    }

    /** @param ready whether the broker has been found and has the topics, for the log */
    void put(OutgoingRecord<?> outgoing, boolean ready) {
        if (!spooling && pendingBytes + outgoing.weight() > settings.memoryBytes()) {
            beginSpooling("memory is full", ready);
        }
        if (spooling) {
            store.append(outgoing);
        } else {
            add(new Pending(outgoing, System.nanoTime(), null));
        }
    }

    /** The next record to send, from memory or, while there is room for it in memory, from the spool; empty when there is none. */
    Optional<Pending> next() {
        if (unsent.isEmpty() && spooling && pendingBytes < settings.memoryBytes()) {
            store.next()
                    .ifPresent(spooled -> add(new Pending(spooled.outgoing(), System.nanoTime(), spooled.position())));
            if (store.isRead() && unsent.isEmpty()) {
                spooling = false;
                endIncident();
            }
        }
        return Optional.ofNullable(unsent.pollFirst());
    }

    /** The record was not taken and stays the next. */
    void putBack(Pending entry) {
        unsent.addFirst(entry);
    }

    /** The record needs not be sent again. */
    void settle(Pending entry) {
        if (pending.remove(entry)) {
            pendingBytes -= entry.outgoing().weight();
            progressNanos = System.nanoTime();
            SpoolPosition position = entry.position();
            if (position != null) {
                store.acknowledge(position);
                endIncident();
            }
        }
    }

    /** Everything unacknowledged is to be sent again, in order. */
    void takeBackUnacknowledged() {
        progressNanos = System.nanoTime();
        unsent.clear();
        unsent.addAll(pending);
    }

    /** Whether records have been sent and nothing at all has been acknowledged for too long. */
    boolean isStuck() {
        boolean sent = pending.size() > unsent.size();
        return sent && hasPassed(settings.stuckAfter(), progressNanos);
    }

    /** Writes everything unacknowledged to the spool when the oldest has waited too long. */
    void spoolWhatIsLate(boolean ready) {
        if (!spooling
                && !pending.isEmpty()
                && hasPassed(settings.patience(), pending.getFirst().sinceNanos())) {
            beginSpooling("no acknowledgement", ready);
        }
    }

    /** Leaves everything unacknowledged in the spool. */
    void close() {
        pending.forEach(this::spool);
        store.close();
    }

    private void add(Pending entry) {
        if (pending.isEmpty()) {
            progressNanos = System.nanoTime();
        }
        pending.add(entry);
        unsent.add(entry);
        pendingBytes += entry.outgoing().weight();
    }

    private void beginSpooling(String reason, boolean ready) {
        spooling = true;
        pending.forEach(this::spool);
        store.skipToEnd();
        if (!incident) {
            incident = true;
            log.atLevel(ready ? Level.WARN : Level.INFO)
                    .addKeyValue("reason", ready ? reason : "topics are not ready")
                    .log("Records wait in the spool for the broker");
        }
    }

    private void spool(Pending entry) {
        if (entry.position() == null) {
            store.append(entry.outgoing()).ifPresent(entry::spooledAt);
        }
    }

    private void endIncident() {
        if (incident && !spooling && store.isEmpty()) {
            incident = false;
            store.recovered();
            log.atInfo().log("Spool is published");
        }
    }

    private static boolean hasPassed(Duration time, long sinceNanos) {
        return System.nanoTime() - sinceNanos > time.toNanos();
    }
}
