package io.skyspy.edge.feed;

import io.skyspy.edge.table.Inbox;
import io.skyspy.edge.table.Offsets;
import io.skyspy.edge.table.TableEvent;
import io.skyspy.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows every partition of the states topic from its beginning, on one thread, without a consumer group: every edge needs every
 * aircraft.
 *
 * <p>What was written before it started is kept aside until the end is reached and then handed over as one, so that nobody sees the
 * topic's past. When Kafka fails for good the consumer is made anew and reads from the beginning again; the table stays as it is.
 */
final class StateFeed {

    private static final Logger log = LoggerFactory.getLogger(StateFeed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration ASK_WITHIN = Duration.ofSeconds(2);

    private final Following following;
    private final TopicEpoch topicEpoch;
    private final StateRecords records;
    private final Inbox inbox;
    private final FeedMetrics metrics;
    private final Clock clock;
    private volatile FeedState state = FeedState.STARTING;
    private Instant heardAt;

    StateFeed(
            Supplier<Consumer<@Nullable String, byte @Nullable []>> consumers,
            TopicEpoch topicEpoch,
            StateRecords records,
            Inbox inbox,
            FeedMetrics metrics,
            Clock clock) {
        this.following = new Following(consumers);
        this.topicEpoch = topicEpoch;
        this.records = records;
        this.inbox = inbox;
        this.metrics = metrics;
        this.clock = clock;
        this.heardAt = clock.instant();
    }

    FeedState state() {
        return state;
    }

    /** Runs until {@link #stop()}. */
    void run() {
        following.run(new Following.Reading() {

            @Override
            public void with(Consumer<@Nullable String, byte @Nullable []> consumer) {
                follow(consumer);
            }

            @Override
            public void failed(KafkaException failure) {
                log.atWarn().addKeyValue("reason", failure.getMessage()).log("States cannot be read; trying again");
                disconnected();
            }
        });
    }

    void stop() {
        following.stop();
    }

    private void follow(Consumer<@Nullable String, byte @Nullable []> consumer) {
        List<TopicPartition> partitions = Following.partitions(consumer, Topics.AIRCRAFT_STATES.name());
        String epoch = topicEpoch.read();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<TableEvent> past = readPast(consumer, consumer.endOffsets(partitions));
        inbox.read(past, reached(consumer, epoch, partitions));
        heardAt = clock.instant();
        connected();
        while (!following.isStopped()) {
            ConsumerRecords<@Nullable String, byte @Nullable []> polled = consumer.poll(POLL);
            List<TableEvent> events = new ArrayList<>(polled.count());
            for (ConsumerRecord<@Nullable String, byte @Nullable []> written : polled) {
                records.read(written).ifPresent(events::add);
            }
            if (!polled.isEmpty()) {
                inbox.read(events, reached(consumer, epoch, partitions));
            }
            metrics.received(polled.count());
            metrics.lag(Following.lag(consumer, partitions));
            watch(consumer, partitions, !polled.isEmpty());
        }
    }

    private static Offsets reached(Consumer<?, ?> consumer, String epoch, List<TopicPartition> partitions) {
        return new Offsets(
                epoch, partitions.stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
    }

    /** Only the last word on each aircraft counts. */
    private List<TableEvent> readPast(
            Consumer<@Nullable String, byte @Nullable []> consumer, Map<TopicPartition, Long> endOffsets) {
        Map<String, TableEvent> latest = new LinkedHashMap<>();
        while (!following.isStopped() && !Following.reached(consumer, endOffsets)) {
            ConsumerRecords<@Nullable String, byte @Nullable []> polled = consumer.poll(POLL);
            for (ConsumerRecord<@Nullable String, byte @Nullable []> written : polled) {
                records.read(written).ifPresent(event -> latest.put(icao(event), event));
            }
            metrics.received(polled.count());
        }
        return List.copyOf(latest.values());
    }

    private static String icao(TableEvent event) {
        return switch (event) {
            case TableEvent.Seen seen -> seen.state().getIcao();
            case TableEvent.Gone gone -> gone.icao();
        };
    }

    /** Silence may mean that no aircraft is in range or that the broker is gone; so it is asked. */
    private void watch(Consumer<?, ?> consumer, List<TopicPartition> partitions, boolean heard) {
        Instant now = clock.instant();
        if (heard) {
            heardAt = now;
            connected();
        } else if (Duration.between(heardAt, now).compareTo(QUIET) > 0) {
            try {
                consumer.endOffsets(partitions, ASK_WITHIN);
                heardAt = now;
                connected();
            } catch (TimeoutException noAnswer) {
                disconnected();
            }
        }
    }

    private void connected() {
        if (state != FeedState.LIVE) {
            log.atInfo().addKeyValue("topic", Topics.AIRCRAFT_STATES.name()).log("States are live");
            state = FeedState.LIVE;
        }
    }

    /** Once live, never starting again: what is known is served on. */
    private void disconnected() {
        if (state == FeedState.LIVE) {
            log.atWarn().log("The broker does not answer; the last known picture is served");
            state = FeedState.DISCONNECTED;
        }
    }
}
