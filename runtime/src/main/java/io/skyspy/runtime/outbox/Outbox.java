package io.skyspy.runtime.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.spool.SpoolSize;
import io.skyspy.runtime.spool.SpoolStatus;
import io.skyspy.schemas.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final KafkaSender sender;
    private final Backlog backlog;
    private final OutboxSettings settings;
    private final CompletableFuture<Void> topicsReady;
    private final OutboxMetrics metrics;
    private final Thread thread = Thread.ofPlatform().name("outbox").unstarted(this::run);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final RetryPause retryPause = new RetryPause();
    private boolean producerFailed;
    private int generation;
    private boolean running = true;
    private boolean closed;

    private Outbox(
            KafkaSender sender,
            Backlog backlog,
            OutboxSettings settings,
            CompletableFuture<Void> topicsReady,
            OutboxMetrics metrics) {
        this.sender = sender;
        this.backlog = backlog;
        this.settings = settings;
        this.topicsReady = topicsReady;
        this.metrics = metrics;
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
        Backlog backlog = new Backlog(SpoolStore.open(directory, size, metrics), settings);
        Outbox outbox = new Outbox(new KafkaSender(producers, serializers), backlog, settings, topicsReady, metrics);
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
            backlog.put(outgoing, isReady());
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
            while (running && !(isReady() && backlog.hasRoom())) {
                long unused = changed.awaitNanos(TICK.toNanos());
            }
            if (running) {
                put(outgoing);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether records wait in the spool at the moment. */
    public boolean isSpooling() {
        return locked(backlog::isSpooling);
    }

    /** What the spool holds. */
    public SpoolStatus spoolStatus() {
        return locked(backlog::spoolStatus);
    }

    /** Waits until the broker has acknowledged everything put so far, but no longer than that; tells whether it has. */
    public boolean awaitPublished(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (!backlog.isEmpty() && System.nanoTime() < deadline) {
                long unused = changed.awaitNanos(TICK.toNanos());
            }
            return backlog.isEmpty();
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
            closed = true;
            backlog.close();
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

    private <T> T locked(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (isRunning()) {
            if (takesBackUnacknowledged()) {
                sender.reset();
                pause();
            }
            awaitNext().ifPresent(this::send);
        }
    }

    private void send(Pending entry) {
        int sentBy = generation;
        Optional<KafkaException> refused = sender.send(entry.outgoing(), failure -> answered(entry, sentBy, failure));
        if (refused.isEmpty()) {
            retryPause.reset();
        } else if (KafkaSender.isForEver(refused.get())) {
            answered(entry, sentBy, refused.map(Exception.class::cast));
        } else {
            refused(entry, refused.get());
        }
    }

    private boolean isRunning() {
        return locked(() -> running);
    }

    /** The next record to send, in order; empty when the outbox stops or the producer has failed. */
    private Optional<Pending> awaitNext() {
        lock.lock();
        try {
            while (running && !producerFailed) {
                backlog.spoolWhatIsLate(isReady());
                replaceStuckProducer();
                Optional<Pending> next = isReady() ? backlog.next() : Optional.empty();
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

    private void replaceStuckProducer() {
        if (backlog.isStuck()) {
            producerFailed = true;
            log.atWarn().addKeyValue("after", settings.stuckAfter()).log("Producer is stuck and is replaced");
        }
    }

    private void refused(Pending entry, KafkaException reason) {
        log.atDebug().addKeyValue("reason", reason.getMessage()).log("Record not taken now");
        lock.lock();
        try {
            backlog.putBack(entry);
            pause();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long deadline = System.nanoTime() + retryPause.next().toNanos();
            while (running && System.nanoTime() < deadline) {
                backlog.spoolWhatIsLate(isReady());
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
                backlog.settle(entry);
            } else if (KafkaSender.isForEver(failure.get())) {
                metrics.unsendable();
                backlog.settle(entry);
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

    /** When the producer has failed, takes everything unacknowledged back to be sent again in order. */
    private boolean takesBackUnacknowledged() {
        lock.lock();
        try {
            if (!producerFailed) {
                return false;
            }
            producerFailed = false;
            generation++;
            backlog.takeBackUnacknowledged();
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
