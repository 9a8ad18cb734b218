package io.skyspy.edge;

import io.skyspy.edge.feed.Feed;
import io.skyspy.edge.feed.FeedState;
import io.skyspy.edge.hub.CloseReason;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.hub.Session;
import io.skyspy.edge.socket.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the hub: opens the gate when the picture is complete, cuts every window, and sends the clients away when the app stops.
 *
 * <p>Stops before the web server does, so that every client is told 1012 and none 1001, which would keep it from coming back.
 */
final class EdgeLifecycle implements SmartLifecycle, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(EdgeLifecycle.class);
    private static final Duration LONGEST_GAP = Duration.ofMillis(20);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Hub hub;
    private final Feed feed;
    private final BooleanSupplier known;
    private final Gate gate;
    private final EdgeSettings settings;
    private @Nullable ScheduledExecutorService ticker;

    /** @param known whether what is served besides the picture is known */
    EdgeLifecycle(Hub hub, Feed feed, BooleanSupplier known, Gate gate, EdgeSettings settings) {
        this.hub = hub;
        this.feed = feed;
        this.known = known;
        this.gate = gate;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("edge-hub").daemon().factory());
        long window = settings.interval("aircraft:delta", settings.window()).toNanos();
        var unused = started.scheduleAtFixedRate(this::tick, window, window, TimeUnit.NANOSECONDS);
        ticker = started;
    }

    private void tick() {
        if (feed.state() == FeedState.STARTING) {
            return;
        }
        try {
            hub.tick();
        } catch (RuntimeException ourMistake) {
            log.atError().setCause(ourMistake).log("A cut failed; clients wait for the next one");
            return;
        }
        letIn();
    }

    private synchronized void letIn() {
        if (ticker != null && !gate.isOpen() && known.getAsBoolean()) {
            log.atInfo().addKeyValue("aircraft", hub.picture().rows().size()).log("Clients are let in");
            gate.open();
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (this) {
            gate.shut();
            stopping = ticker;
            ticker = null;
        }
        if (stopping != null) {
            stopping.shutdown();
        }
        try {
            drain();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() throws InterruptedException {
        List<Session> sessions = new ArrayList<>(hub.sessions());
        if (sessions.isEmpty()) {
            return;
        }
        log.atInfo().addKeyValue("sessions", sessions.size()).log("Clients are sent away");
        Collections.shuffle(sessions);
        Duration gap = settings.drainWindow().dividedBy(sessions.size());
        sessions.forEach(session -> session.warnOfDrain(settings.retryAfter()));
        for (Session session : sessions) {
            session.close(CloseReason.RESTART);
            Thread.sleep(gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP);
        }
        hub.sessions().forEach(late -> late.close(CloseReason.RESTART));
        for (Duration waited = Duration.ZERO;
                hub.sessionCount() > 0 && waited.compareTo(LAST_WORDS) < 0;
                waited = waited.plus(LONGEST_GAP)) {
            Thread.sleep(LONGEST_GAP);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ticker != null;
    }

    /** After everything else has started, and stopped before anything else, the web server included. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public Health health() {
        Health.Builder health = gate.isOpen() ? Health.up() : Health.outOfService();
        return health.withDetail("feed", feed.state()).build();
    }
}
