package io.skyspy.edge.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows every partition of a topic, on one thread of its own, without a consumer group: every edge needs all of it.
 *
 * <p>What was written before it started is told to its listener as such. A record that cannot be read is counted, named once in the
 * log, and skipped. When Kafka fails for good another consumer goes on where the last one was.
 */
public final class TopicReader<V extends SpecificRecord> implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Topic<V> topic;
    private final TopicListener<V> listener;
    private final Optional<Duration> back;
    private final Deserializer<V> values;
    private final Following following;
    private final FeedThread thread;
    private final TopicReaderMetrics metrics;
    private final Clock clock;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean complete;

    /**
     * A reader that Spring starts.
     *
     * @param back how far into the past it reads at first, by the time the broker got the records; empty for everything there is
     */
    public TopicReader(
            Topic<V> topic,
            TopicListener<V> listener,
            Optional<Duration> back,
            KafkaClients clients,
            TopicsAtStart topics,
            Clock clock,
            MeterRegistry registry) {
        String name = "edge-" + topic.name();
        Map<String, Object> config = clients.consumer(name);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.topic = topic;
        this.listener = listener;
        this.back = back;
        this.values = clients.valueSerde(topic).deserializer();
        this.following =
                new Following(() -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()));
        this.thread = new FeedThread(name, this::run, following::stop, topics);
        this.metrics = new TopicReaderMetrics(registry, topic.name());
        this.clock = clock;
    }

    /** Whether everything has been read that was there at the start. */
    public boolean isComplete() {
        return complete;
    }

    private void run() {
        following.run(new Following.Reading() {

            @Override
            public void with(Consumer<@Nullable String, byte @Nullable []> consumer) {
                follow(consumer);
            }

            @Override
            public void failed(KafkaException failure) {
                log.atWarn()
                        .addKeyValue("topic", topic.name())
                        .addKeyValue("reason", failure.getMessage())
                        .log("A topic cannot be read; trying again");
            }
        });
    }

    private void follow(Consumer<@Nullable String, byte @Nullable []> consumer) {
        List<TopicPartition> partitions = Following.partitions(consumer, topic.name());
        consumer.assign(partitions);
        seek(consumer, partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!following.isStopped()) {
            if (!complete && Following.reached(consumer, ends)) {
                complete = true;
                log.atInfo().addKeyValue("topic", topic.name()).log("The past of a topic is known");
            }
            ConsumerRecords<@Nullable String, byte @Nullable []> polled = consumer.poll(POLL);
            for (ConsumerRecord<@Nullable String, byte @Nullable []> written : polled) {
                take(written);
                positions.put(partition(written), written.offset() + 1);
            }
            metrics.received(polled.count());
            metrics.lag(Following.lag(consumer, partitions));
        }
    }

    /** To where the last consumer was, else to where the past begins that is wanted. */
    private void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        if (back.isEmpty()) {
            consumer.seekToBeginning(partitions);
        } else {
            long since = clock.instant().minus(back.get()).toEpochMilli();
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, since));
            Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp first = found.get(partition);
                consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
            }
        }
        positions.forEach(consumer::seek);
    }

    private void take(ConsumerRecord<@Nullable String, byte @Nullable []> written) {
        String key = written.key();
        if (key == null) {
            reject(written, "it has no key");
            return;
        }
        try {
            V value = written.value() == null
                    ? null
                    : values.deserialize(written.topic(), written.headers(), written.value());
            listener.read(key, value, complete);
        } catch (SerializationException unreadable) {
            reject(written, String.valueOf(unreadable.getMessage()));
        }
    }

    private void reject(ConsumerRecord<?, ?> bad, String reason) {
        if (metrics.rejected()) {
            log.atWarn()
                    .addKeyValue("topic", bad.topic())
                    .addKeyValue("partition", bad.partition())
                    .addKeyValue("offset", bad.offset())
                    .addKeyValue("reason", reason)
                    .log("A record is skipped; further ones are only counted");
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> written) {
        return new TopicPartition(written.topic(), written.partition());
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
