package io.skyspy.edge.feed;

import io.skyspy.runtime.TopicsAtStart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the reading of a topic from the moment the topics are there until the app stops. */
final class FeedThread {

    private static final Logger log = LoggerFactory.getLogger(FeedThread.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final Runnable reading;
    private final Runnable stopping;
    private final TopicsAtStart topics;
    private @Nullable Thread thread;
    private volatile boolean running;

    /**
     * @param reading runs until it is stopped
     * @param stopping stops it
     */
    FeedThread(String name, Runnable reading, Runnable stopping, TopicsAtStart topics) {
        this.name = name;
        this.reading = reading;
        this.stopping = stopping;
        this.topics = topics;
    }

    void start() {
        running = true;
        var unused = topics.ready().thenRun(this::startThread);
    }

    private synchronized void startThread() {
        if (running) {
            thread = Thread.ofPlatform().name(name).daemon().start(reading);
        }
    }

    synchronized void stop() {
        running = false;
        stopping.run();
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(STOP_WITHIN)) {
                log.atWarn().addKeyValue("thread", name).log("A reader did not stop in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }
}
