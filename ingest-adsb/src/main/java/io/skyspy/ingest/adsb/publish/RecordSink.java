package io.skyspy.ingest.adsb.publish;

import io.skyspy.ingest.adsb.outbox.OutgoingRecord;

/** Where records go. */
@FunctionalInterface
public interface RecordSink {

    void put(OutgoingRecord<?> outgoing);
}
