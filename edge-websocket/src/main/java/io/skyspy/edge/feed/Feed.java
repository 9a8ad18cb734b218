package io.skyspy.edge.feed;

import io.skyspy.runtime.TopicsAtStart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the reading of states from the moment the topics are there until the app stops. */
public final class Feed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final StateFeed states;
    private final TopicsAtStart topics;
    private @Nullable Thread thread;
    private volatile boolean running;

    Feed(StateFeed states, TopicsAtStart topics) {
        this.states = states;
        this.topics = topics;
    }

    public FeedState state() {
        return states.state();
    }

    @Override
    public void start() {
        running = true;
        var unused = topics.ready().thenRun(this::startThread);
    }

    private synchronized void startThread() {
        if (running) {
            thread = Thread.ofPlatform().name("edge-feed").daemon().start(states::run);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        states.stop();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.atWarn().log("The reader of states did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
