package io.skyspy.streams.alerts.notify;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Reads what it is assigned from the beginning, each time anew, and knows when it has read all that was there. */
abstract class FromTheBeginning implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private long generation;
    private boolean complete;

    FromTheBeginning(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** What was known is to be forgotten. */
    abstract void begin();

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        forget();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        forget();
        consumer.seekToBeginning(partitions);
        ends.putAll(consumer.endOffsets(partitions));
    }

    private void forget() {
        generation++;
        complete = false;
        ends.clear();
        begin();
    }

    /** Counts the beginnings. */
    long generation() {
        return generation;
    }

    /** Whether something is assigned, and all of it that was there then has been read. */
    boolean isAtTheEnd() {
        complete = complete
                || (!ends.isEmpty()
                        && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
        return complete;
    }
}
