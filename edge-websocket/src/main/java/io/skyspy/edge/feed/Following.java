package io.skyspy.edge.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads with one consumer after another until it is stopped: when Kafka fails for good, another one is made after a pause. */
final class Following {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What is done with a consumer, until that fails or everything is stopped. */
    interface Reading {

        void with(Consumer<@Nullable String, byte @Nullable []> consumer);

        void failed(KafkaException failure);
    }

    private final Supplier<Consumer<@Nullable String, byte @Nullable []>> consumers;
    private volatile boolean stopped;
    private volatile @Nullable Consumer<?, ?> current;

    Following(Supplier<Consumer<@Nullable String, byte @Nullable []>> consumers) {
        this.consumers = consumers;
    }

    /** Runs until {@link #stop()}. */
    void run(Reading reading) {
        while (!stopped) {
            try (Consumer<@Nullable String, byte @Nullable []> consumer = consumers.get()) {
                current = consumer;
                reading.with(consumer);
            } catch (WakeupException wokenToStop) {
                return;
            } catch (KafkaException failure) {
                reading.failed(failure);
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

    boolean isStopped() {
        return stopped;
    }

    /** Every partition of a topic. */
    static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Records of those partitions that have not been read yet, as far as is known. */
    static long lag(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        return partitions.stream()
                .map(consumer::currentLag)
                .mapToLong(each -> each.orElse(0))
                .sum();
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
