package io.skyspy.runtime;

import io.skyspy.schemas.TopicLayout;
import io.skyspy.schemas.TopicMismatchException;
import io.skyspy.schemas.TopicProvisioner;
import io.skyspy.schemas.Topics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics of the catalogue, or verifies those that exist, as soon as a broker answers.
 *
 * <p>Runs beside the start of the app, because receivers must be listened to even while no broker is there. What needs the topics
 * waits for {@link #ready()}.
 */
public final class TopicsAtStart implements SmartLifecycle {

    static final int PHASE = -1000;

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final ApplicationEventPublisher events;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile boolean running;

    TopicsAtStart(KafkaClients clients, ApplicationEventPublisher events) {
        this.clients = clients;
        this.events = events;
    }

    /** Done when every topic is there as the catalogue says; fails when one is there but differs. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("topics-at-start").start(this::provision);
    }

    private void provision() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            try (Admin admin = clients.admin()) {
                TopicProvisioner.createOrVerify(admin, Topics.all(), layout());
                ready.complete(null);
                return;
            } catch (KafkaException unavailable) {
                log.atWarn()
                        .addKeyValue("reason", unavailable.getMessage())
                        .addKeyValue("retryIn", pause)
                        .log("Topics cannot be made yet");
            } catch (TopicMismatchException mismatch) {
                log.atError().addKeyValue("reason", mismatch.getMessage()).log("A topic is not as it must be");
                ready.completeExceptionally(mismatch);
                AvailabilityChangeEvent.publish(events, mismatch, LivenessState.BROKEN);
                return;
            }
            if (!paused(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private TopicLayout layout() {
        KafkaSettings settings = clients.settings();
        return new TopicLayout(settings.partitions(), settings.replicationFactor(), settings.minInSyncReplicas());
    }

    private static boolean paused(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
