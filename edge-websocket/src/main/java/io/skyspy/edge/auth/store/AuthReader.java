package io.skyspy.edge.auth.store;

import io.skyspy.edge.auth.Directory;
import io.skyspy.edge.auth.Entry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the {@code auth.*} topics into the directory, on one thread, without a consumer group: every edge needs all of it.
 *
 * <p>When Kafka fails for good it reads from the beginning again; what is known stays in force meanwhile.
 */
final class AuthReader {

    private static final Logger log = LoggerFactory.getLogger(AuthReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    private static final List<TopicPartition> PARTITIONS =
            Arrays.stream(Entry.Kind.values()).map(AuthTopics::partition).toList();

    private final Supplier<Consumer<@Nullable String, byte @Nullable []>> consumers;
    private final AuthTopics topics;
    private final Directory directory;
    private final AuthMetrics metrics;
    private final Clock clock;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean complete;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<?, ?> current;

    AuthReader(
            Supplier<Consumer<@Nullable String, byte @Nullable []>> consumers,
            AuthTopics topics,
            Directory directory,
            AuthMetrics metrics,
            Clock clock) {
        this.consumers = consumers;
        this.topics = topics;
        this.directory = directory;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Whether everything has been read that was there at the start. */
    boolean isComplete() {
        return complete;
    }

    /** Runs until {@link #stop()}. */
    void run() {
        while (!stopped) {
            try (Consumer<@Nullable String, byte @Nullable []> consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException wokenToStop) {
                return;
            } catch (KafkaException failed) {
                log.atWarn()
                        .addKeyValue("reason", failed.getMessage())
                        .log("Accounts cannot be read; what is known stays in force");
                pause();
            }
        }
    }

    void stop() {
        stopped = true;
        Consumer<?, ?> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Waits until the record at that offset is in force here. */
    synchronized boolean awaitRead(TopicPartition partition, long offset, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (positions.getOrDefault(partition, 0L) <= offset) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void follow(Consumer<@Nullable String, byte @Nullable []> consumer) {
        consumer.assign(PARTITIONS);
        consumer.seekToBeginning(PARTITIONS);
        Map<TopicPartition, Long> ends = consumer.endOffsets(PARTITIONS);
        long forgetAt = clock.millis();
        while (!stopped) {
            for (ConsumerRecord<@Nullable String, byte @Nullable []> written : consumer.poll(POLL)) {
                apply(written);
            }
            moved(consumer);
            if (!complete
                    && PARTITIONS.stream().allMatch(each -> consumer.position(each) >= ends.getOrDefault(each, 0L))) {
                complete = true;
                log.atInfo().addKeyValue("users", directory.users().size()).log("Accounts are known");
            }
            if (clock.millis() >= forgetAt) {
                directory.forgetEnded(clock.instant());
                forgetAt = clock.millis() + FORGET_EVERY.toMillis();
            }
        }
    }

    private synchronized void moved(Consumer<?, ?> consumer) {
        PARTITIONS.forEach(each -> positions.put(each, consumer.position(each)));
        notifyAll();
    }

    private void apply(ConsumerRecord<@Nullable String, byte @Nullable []> written) {
        Entry.Kind kind = topics.kind(written.topic());
        String key = written.key();
        byte[] value = written.value();
        if (key == null) {
            reject(written, "it has no key");
        } else if (value == null) {
            directory.remove(kind, key);
        } else {
            read(written, kind, value)
                    .filter(entry -> matches(written, key, entry))
                    .ifPresent(directory::put);
        }
        metrics.read();
    }

    private Optional<Entry> read(ConsumerRecord<?, ?> written, Entry.Kind kind, byte[] value) {
        try {
            SpecificRecord stored = topics.deserialize(kind, value);
            return stored == null ? Optional.empty() : StoredEntries.read(stored);
        } catch (SerializationException | IllegalArgumentException unreadable) {
            reject(written, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private boolean matches(ConsumerRecord<?, ?> written, String key, Entry entry) {
        if (entry.key().equals(key)) {
            return true;
        }
        reject(written, "its key is not that of its value");
        return false;
    }

    private void reject(ConsumerRecord<?, ?> bad, String reason) {
        metrics.rejected();
        log.atWarn()
                .addKeyValue("topic", bad.topic())
                .addKeyValue("offset", bad.offset())
                .addKeyValue("reason", reason)
                .log("A record about accounts is skipped");
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException wokenToStop) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
