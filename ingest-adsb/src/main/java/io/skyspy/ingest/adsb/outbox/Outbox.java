package io.skyspy.ingest.adsb.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.ingest.adsb.spool.SpoolPosition;
import io.skyspy.ingest.adsb.spool.SpoolSize;
import io.skyspy.ingest.adsb.spool.SpoolStatus;
import io.skyspy.schemas.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Publishes records in the order they are put, each at least once, also over an absence of the broker or of the registry.
 *
 * <p>While the broker acknowledges in time, records only wait in memory. As soon as one waits too long, or too much waits, everything
 * unacknowledged is written to the spool and everything new goes there first; one thread reads it back in order and sends as much as fits
 * into memory, until nothing is left to read. What is in the spool leaves it only when the broker has acknowledged it. Memory and disk are
 * bounded; when the disk is full its oldest records are dropped and counted.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final KafkaSender sender;
    private final SpoolStore store;
    private final OutboxSettings settings;
    private final CompletableFuture<Void> topicsReady;
    private final OutboxMetrics metrics;
    private final Thread thread = Thread.ofPlatform().name("outbox").unstarted(this::run);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LinkedHashSet<Pending> pending = new LinkedHashSet<>();
    private final ArrayDeque<Pending> unsent = new ArrayDeque<>();
    private long pendingBytes;
    private boolean spooling;
    private boolean incident;
    private boolean producerFailed;
    private long progressNanos = System.nanoTime();
    private int generation;
    private boolean running = true;
    private boolean closed;

    private Outbox(
            KafkaSender sender,
            SpoolStore store,
            OutboxSettings settings,
            CompletableFuture<Void> topicsReady,
            OutboxMetrics metrics) {
        this.sender = sender;
        this.store = store;
        this.settings = settings;
        this.topicsReady = topicsReady;
        this.metrics = metrics;
        this.spooling = !store.isEmpty();
        this.incident = spooling;
    }

    /**
     * Opens the spool, with what an earlier run left there, and begins to publish.
     *
     * @param producers makes a producer with {@link OutboxProducers#config its settings}
     * @param serializers the serializer of a topic's values
     * @param topicsReady done when the topics are there; nothing is sent before
     * @param prefix of the names of the metrics
     * @throws IOException when the spool's directory cannot be used
     */
    public static Outbox open(
            Supplier<Producer<String, byte[]>> producers,
            Function<Topic<?>, Serializer<? super SpecificRecord>> serializers,
            CompletableFuture<Void> topicsReady,
            Path directory,
            SpoolSize size,
            OutboxSettings settings,
            MeterRegistry meters,
            String prefix)
            throws IOException {
        OutboxMetrics metrics = new OutboxMetrics(meters, prefix);
        SpoolStore store = SpoolStore.open(directory, size, metrics);
        Outbox outbox = new Outbox(new KafkaSender(producers, serializers), store, settings, topicsReady, metrics);
        metrics.watch(outbox);
        outbox.thread.start();
        return outbox;
    }

    /** Takes a record. Never waits for the broker: when it is slow or away the record goes to the spool. Closed, it drops and counts. */
    public void put(OutgoingRecord<?> outgoing) {
        lock.lock();
        try {
            if (closed) {
                metrics.dropped(1);
                return;
            }
            if (!spooling && pendingBytes + outgoing.weight() > settings.memoryBytes()) {
                beginSpooling("memory is full");
            }
            if (spooling) {
                store.append(outgoing);
            } else {
                add(new Pending(outgoing, System.nanoTime(), null));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a record when the broker keeps up, and waits until then; for senders that can be slowed down, such as files.
     * Stopped meanwhile, the record is not taken.
     */
    public void putWaiting(OutgoingRecord<?> outgoing) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (running && (!isReady() || spooling || pendingBytes > settings.memoryBytes() / 2)) {
                long unused = changed.awaitNanos(TICK.toNanos());
            }
            if (running) {
                put(outgoing);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether records go through the spool at the moment. */
    public boolean isSpooling() {
        lock.lock();
        try {
            return spooling || incident;
        } finally {
            lock.unlock();
        }
    }

    /** What the spool holds. */
    public SpoolStatus spoolStatus() {
        lock.lock();
        try {
            return store.status();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the broker has acknowledged everything put so far, but no longer than that; tells whether it has. */
    public boolean awaitPublished(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while ((spooling || !pending.isEmpty()) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !spooling && pending.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Stops; what the broker has not acknowledged shortly after is left in the spool for the next run. */
    @Override
    public void close() {
        boolean interrupted = false;
        try {
            awaitPublished(isSpooling() ? Duration.ZERO : settings.patience());
        } catch (InterruptedException stopNow) {
            interrupted = true;
        }
        stopRunning();
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException stopNow) {
            interrupted = true;
        }
        sender.reset();
        lock.lock();
        try {
            pending.forEach(this::spool);
            closed = true;
            store.close();
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopRunning() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = TICK;
        while (isRunning()) {
            if (takesBackUnacknowledged()) {
                sender.reset();
            }
            Optional<Pending> next = awaitNext();
            if (next.isPresent()) {
                pause = send(next.get(), pause);
            }
        }
    }

    /**
     * Sends one record.
     *
     * @param pause how long to wait when it is refused
     * @return how long to wait when the next is refused
     */
    private Duration send(Pending entry, Duration pause) {
        int sentBy = generation;
        Optional<KafkaException> refused = sender.send(entry.outgoing(), failure -> answered(entry, sentBy, failure));
        if (refused.isEmpty()) {
            return TICK;
        }
        if (isForEver(refused.get())) {
            answered(entry, sentBy, refused.map(Exception.class::cast));
            return TICK;
        }
        refused(entry, refused.get(), pause);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** The next record to send, in order; empty when the outbox stops or the producer has failed. */
    private Optional<Pending> awaitNext() {
        lock.lock();
        try {
            while (running && !producerFailed) {
                spoolWhatIsLate();
                replaceStuckProducer();
                Optional<Pending> next = isReady() ? next() : Optional.empty();
                if (next.isPresent()) {
                    return next;
                }
                await(TICK);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isReady() {
        return topicsReady.state() == Future.State.SUCCESS;
    }

    private Optional<Pending> next() {
        if (unsent.isEmpty() && spooling && pendingBytes < settings.memoryBytes()) {
            store.next()
                    .ifPresent(spooled -> add(new Pending(spooled.outgoing(), System.nanoTime(), spooled.position())));
            if (store.isRead() && unsent.isEmpty()) {
                endSpooling();
            }
        }
        return Optional.ofNullable(unsent.pollFirst());
    }

    private void add(Pending entry) {
        if (pending.isEmpty()) {
            progressNanos = System.nanoTime();
        }
        pending.add(entry);
        unsent.add(entry);
        pendingBytes += entry.outgoing().weight();
    }

    private void spoolWhatIsLate() {
        if (!spooling && !pending.isEmpty()) {
            long waited = pending.getFirst().waitedNanos(System.nanoTime());
            if (waited > settings.patience().toNanos()) {
                beginSpooling("no acknowledgement");
            }
        }
    }

    private void replaceStuckProducer() {
        boolean sent = pending.size() > unsent.size();
        if (sent && System.nanoTime() - progressNanos > settings.stuckAfter().toNanos()) {
            producerFailed = true;
            log.atWarn().addKeyValue("after", settings.stuckAfter()).log("Producer is stuck and is replaced");
        }
    }

    private void beginSpooling(String reason) {
        spooling = true;
        pending.forEach(this::spool);
        store.skipToEnd();
        if (!incident) {
            incident = true;
            log.atLevel(isReady() ? Level.WARN : Level.INFO)
                    .addKeyValue("reason", isReady() ? reason : "topics are not ready")
                    .log("Records wait in the spool for the broker");
        }
    }

    private void spool(Pending entry) {
        if (entry.position() == null) {
            store.append(entry.outgoing()).ifPresent(entry::spooledAt);
        }
    }

    private void endSpooling() {
        spooling = false;
        changed.signalAll();
        endIncident();
    }

    private void endIncident() {
        if (incident && !spooling && store.isEmpty()) {
            incident = false;
            store.recovered();
            log.atInfo().log("Spool is published");
        }
    }

    private void refused(Pending entry, KafkaException reason, Duration pause) {
        log.atDebug().addKeyValue("reason", reason.getMessage()).log("Record not taken now");
        lock.lock();
        try {
            unsent.addFirst(entry);
            long deadline = System.nanoTime() + pause.toNanos();
            while (running && System.nanoTime() < deadline) {
                spoolWhatIsLate();
                await(TICK);
            }
        } finally {
            lock.unlock();
        }
    }

    private void answered(Pending entry, int sentBy, Optional<Exception> failure) {
        lock.lock();
        try {
            if (failure.isEmpty()) {
                metrics.published();
                settled(entry);
            } else if (isForEver(failure.get())) {
                metrics.unsendable();
                settled(entry);
            } else if (sentBy == generation && running) {
                producerFailed = true;
                log.atWarn()
                        .addKeyValue("reason", failure.get().getMessage())
                        .log("Producer failed, unacknowledged records are sent again");
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the broker would answer the same to every further attempt. */
    private static boolean isForEver(Exception failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }

    private void settled(Pending entry) {
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

    /** When the producer has failed, takes everything unacknowledged back to be sent again in order. */
    private boolean takesBackUnacknowledged() {
        lock.lock();
        try {
            if (!producerFailed) {
                return false;
            }
            producerFailed = false;
            progressNanos = System.nanoTime();
            generation++;
            unsent.clear();
            unsent.addAll(pending);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // callers look again at what they wait for
    private void await(Duration longest) {
        try {
            changed.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopNow) {
            running = false;
        }
    }
}
