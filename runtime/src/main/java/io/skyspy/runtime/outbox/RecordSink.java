package io.skyspy.runtime.outbox;

/** Where records go. */
@FunctionalInterface
public interface RecordSink {

    void put(OutgoingRecord<?> outgoing);
}
