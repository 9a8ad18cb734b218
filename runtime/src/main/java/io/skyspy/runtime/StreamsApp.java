package io.skyspy.runtime;

import static org.apache.kafka.streams.CloseOptions.GroupMembershipOperation.LEAVE_GROUP;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Runs one topology from the moment the topics are there until the app stops. */
public final class StreamsApp implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(StreamsApp.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final String applicationId;
    private final Topology topology;
    private final Map<String, Object> config;
    private final TopicsAtStart topics;
    private final MeterRegistry meters;

    private volatile @Nullable KafkaStreams streams;
    private volatile @Nullable KafkaStreamsMetrics metrics;
    private volatile @Nullable Thread starter;
    private volatile boolean running;

    /**
     * @param applicationId durable name of the app
     * @param topology what it does
     * @param config from {@link KafkaClients#streams}, completed by the app
     */
    public StreamsApp(
            String applicationId,
            Topology topology,
            Map<String, Object> config,
            TopicsAtStart topics,
            MeterRegistry meters) {
        this.applicationId = applicationId;
        this.topology = topology;
        this.config = Map.copyOf(config);
        this.topics = topics;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        starter = Thread.ofVirtual().name(applicationId + "-start").start(this::startWhenReady);
    }

    private void startWhenReady() {
        try {
            topics.ready().get();
            startStreams();
        } catch (ExecutionException reported) {
            log.atError()
                    .addKeyValue("app", applicationId)
                    .log("Streams app not started: a topic is not as it must be");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startStreams() {
        if (!running) {
            return;
        }
        Properties properties = new Properties();
        properties.putAll(config);
        KafkaStreams created = new KafkaStreams(topology, properties);
        created.setUncaughtExceptionHandler(this::onUncaught);
        KafkaStreamsMetrics binder = new KafkaStreamsMetrics(created, Tags.of("app", applicationId));
        binder.bindTo(meters);
        created.start();
        streams = created;
        metrics = binder;
        log.atInfo().addKeyValue("app", applicationId).log("Streams app started");
    }

    private StreamThreadExceptionResponse onUncaught(Throwable thrown) {
        log.atError().addKeyValue("app", applicationId).setCause(thrown).log("A stream thread failed and is replaced");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (starter != null) {
            starter.interrupt();
        }
        if (metrics != null) {
            metrics.close();
        }
        // a member that does not leave is waited for by its successor, until its session times out
        CloseOptions leaving = CloseOptions.timeout(STOP_WITHIN).withGroupMembershipOperation(LEAVE_GROUP);
        if (streams != null && !streams.close(leaving)) {
            log.atWarn().addKeyValue("app", applicationId).log("Streams app did not stop in time");
        }
        streams = null;
        metrics = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        KafkaStreams current = streams;
        if (current == null) {
            return Health.outOfService()
                    .withDetail("state", "waiting for the topics")
                    .build();
        }
        KafkaStreams.State state = current.state();
        Health.Builder health = switch (state) {
            case RUNNING -> Health.up();
            case CREATED, REBALANCING -> Health.outOfService();
            case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> Health.down();
        };
        return health.withDetail("state", state.name()).build();
    }
}
