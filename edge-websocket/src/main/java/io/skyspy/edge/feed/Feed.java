package io.skyspy.edge.feed;

import io.skyspy.runtime.TopicsAtStart;
import org.springframework.context.SmartLifecycle;

/** Runs the reading of states from the moment the topics are there until the app stops. */
public final class Feed implements SmartLifecycle {

    private final StateFeed states;
    private final FeedThread thread;

    Feed(StateFeed states, TopicsAtStart topics) {
        this.states = states;
        this.thread = new FeedThread("edge-feed", states::run, states::stop, topics);
    }

    public FeedState state() {
        return states.state();
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
