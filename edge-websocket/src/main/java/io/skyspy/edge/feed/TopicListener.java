package io.skyspy.edge.feed;

import org.jspecify.annotations.Nullable;

/** Takes what is in a topic. Called by the one thread of its reader. */
public interface TopicListener<V> {

    /**
     * One record.
     *
     * @param value absent for a tombstone
     * @param live whether it was written after the reader had started; what is older is no news
     */
    void read(String key, @Nullable V value, boolean live);
}
