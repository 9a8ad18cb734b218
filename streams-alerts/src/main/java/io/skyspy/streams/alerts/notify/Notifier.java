package io.skyspy.streams.alerts.notify;

import static io.skyspy.schemas.Topics.ALERT_RULES;
import static io.skyspy.schemas.Topics.NOTIFICATION_CHANNELS;
import static io.skyspy.schemas.Topics.NOTIFICATION_DELIVERIES;

import io.skyspy.runtime.KafkaClients;
import io.skyspy.runtime.TopicsAtStart;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Delivers what waits. Of several processes one does: the member of the consumer group that has the one partition of each of the three
 * topics, which it reads from their beginnings. When it goes another takes over, and tries again what was not written down as done; a
 * receiver may so get a message twice, with the same id, but never not at all.
 */
public final class Notifier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Notifier.class);
    private static final String GROUP = "streams-alerts-notifier";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 16;

    private record Ended(long generation, Waiting.Item item, Attempt attempt) {}

    private final NotifySettings settings;
    private final KafkaClients clients;
    private final TopicsAtStart topics;
    private final Mailer mailer;
    private final NotifyMetrics metrics;
    private final Clock clock;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Consumer<?, ?> current;

    Notifier(
            NotifySettings settings,
            KafkaClients clients,
            TopicsAtStart topics,
            Mailer mailer,
            NotifyMetrics metrics,
            Clock clock) {
        this.settings = settings;
        this.clients = clients;
        this.topics = topics;
        this.mailer = mailer;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("notifier").start(this::run);
    }

    private void run() {
        try {
            topics.ready().get();
        } catch (ExecutionException reportedElsewhere) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        while (running) {
            try (HttpPoster poster = new HttpPoster(settings)) {
                follow(poster);
            } catch (WakeupException wokenToStop) {
                return;
            } catch (KafkaException | IOException failed) {
                log.atWarn().addKeyValue("reason", failed.getMessage()).log("Notifications pause; trying again");
                pause();
            }
        }
    }

    private void follow(HttpPoster poster) {
        Map<String, Object> reading = clients.consumer(GROUP);
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // equal numbers of partitions go to the same member, so that one has all three
        reading.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
        Map<String, Object> writing = clients.producer(GROUP);
        try (Consumer<String, byte @Nullable []> consumer =
                        new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
                Producer<String, NotificationDelivery> producer = new KafkaProducer<>(
                        writing,
                        new StringSerializer(),
                        clients.valueSerde(NOTIFICATION_DELIVERIES).serializer())) {
            current = consumer;
            Round round = new Round(consumer, producer, poster);
            consumer.subscribe(
                    List.of(ALERT_RULES.name(), NOTIFICATION_CHANNELS.name(), NOTIFICATION_DELIVERIES.name()), round);
            while (running) {
                round.step();
            }
        }
    }

    /** What one consumer brings, from one assignment to the next. */
    private final class Round extends FromTheBeginning {

        private final Consumer<String, byte @Nullable []> consumer;
        private final Producer<String, NotificationDelivery> producer;
        private final HttpPoster poster;
        private Targets targets = new Targets(clients);
        private Waiting waiting = new Waiting(settings);

        Round(
                Consumer<String, byte @Nullable []> consumer,
                Producer<String, NotificationDelivery> producer,
                HttpPoster poster) {
            super(consumer);
            this.consumer = consumer;
            this.producer = producer;
            this.poster = poster;
        }

        @Override
        void begin() {
            targets = new Targets(clients);
            waiting = new Waiting(settings);
        }

        void step() {
            for (ConsumerRecord<String, byte @Nullable []> read : consumer.poll(POLL)) {
                take(read);
            }
            Instant now = clock.instant();
            for (Ended each = ended.poll(); each != null; each = ended.poll()) {
                if (each.generation() == generation()) {
                    metrics.tried(each.attempt());
                    waiting.ended(each.item(), each.attempt(), now).ifPresent(this::write);
                }
            }
            if (isAtTheEnd()) {
                for (Waiting.Item late : waiting.expired(now)) {
                    write(new Waiting.Outcome(late, late.attempts(), "it was too late to send it"));
                }
                waiting.due(now, MOST_AT_ONCE - waiting.busy()).forEach(this::send);
            }
            metrics.waiting(waiting.size());
        }

        private void take(ConsumerRecord<String, byte @Nullable []> read) {
            if (!read.topic().equals(NOTIFICATION_DELIVERIES.name())) {
                targets.read(read);
                return;
            }
            NotificationDelivery delivery = targets.delivery(read);
            if (!waiting.read(read.key(), delivery) && delivery != null) {
                Waiting.Item refused = new Waiting.Item(read.key(), delivery, 0, delivery.getAt());
                write(new Waiting.Outcome(refused, 0, "too many messages wait"));
            }
        }

        private void send(Waiting.Item item) {
            long generation = generation();
            Targets known = targets;
            Thread.ofVirtual()
                    .name("notify")
                    .start(() -> ended.add(new Ended(generation, item, known.attempt(item, poster, mailer, clock))));
        }

        private void write(Waiting.Outcome outcome) {
            NotificationDelivery done = NotificationDelivery.newBuilder(
                            outcome.item().delivery())
                    .setStatus(outcome.problem() == null ? DeliveryStatus.DELIVERED : DeliveryStatus.FAILED)
                    .setAttempts(outcome.attempts())
                    .setProblem(outcome.problem())
                    .setAt(clock.instant())
                    .build();
            metrics.ended(done.getStatus());
            var unused = producer.send(
                    new ProducerRecord<>(
                            NOTIFICATION_DELIVERIES.name(), outcome.item().key(), done),
                    (written, failure) -> {
                        if (failure != null) {
                            log.atWarn()
                                    .addKeyValue("delivery", outcome.item().key())
                                    .addKeyValue("reason", failure.getMessage())
                                    .log("What became of a message cannot be written; it may be sent again");
                        }
                    });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException wokenToStop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread started = thread;
        Consumer<?, ?> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (started != null) {
            try {
                if (!started.join(STOP_WITHIN)) {
                    started.interrupt();
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
