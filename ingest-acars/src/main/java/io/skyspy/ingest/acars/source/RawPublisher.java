package io.skyspy.ingest.acars.source;

import io.micrometer.core.instrument.Counter;
import io.skyspy.ingest.acars.objects.ObjectListener;
import io.skyspy.ingest.acars.objects.Refusal;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DatalinkClock;
import io.skyspy.schemas.avro.RawDatalink;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes records of one source as they came, under its id. Safe for use by several threads. */
public final class RawPublisher {

    private static final int RECORD_WEIGHT = 200;

    private final String source;
    private final int partition;
    private final DatalinkClock payloadClock;
    private final RecordSink sink;
    private final DeadLetters deadLetters;
    private final AcarsIngestMetrics metrics;
    private final Counter records;
    private final Clock clock;

    /**
     * @param partitions partitions of the topic
     * @param payloadClock how the times in the records are to be taken
     */
    public RawPublisher(
            String source,
            int partitions,
            DatalinkClock payloadClock,
            RecordSink sink,
            DeadLetters deadLetters,
            AcarsIngestMetrics metrics,
            Clock clock) {
        this.source = source;
        this.partition = Partitions.of(source, partitions);
        this.payloadClock = payloadClock;
        this.sink = sink;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.records = metrics.records(source);
        this.clock = clock;
    }

    /** Takes what a peer sends; absent for files. */
    ObjectListener from(@Nullable String peer) {
        return new FromPeer(peer);
    }

    private final class FromPeer implements ObjectListener {

        private final @Nullable String peer;

        FromPeer(@Nullable String peer) {
            this.peer = peer;
        }

        @Override
        public void object(byte[] bytes) {
            Instant now = clock.instant();
            records.increment();
            RawDatalink raw = new RawDatalink(source, peer, now, payloadClock, ByteBuffer.wrap(bytes));
            sink.put(new OutgoingRecord<>(
                    Topics.ACARS_RAW, partition, source, now.toEpochMilli(), raw, RECORD_WEIGHT + bytes.length));
        }

        @Override
        public void refused(Refusal reason, byte[] bytes) {
            metrics.refused(reason);
            deadLetters.publish(source, reason, bytes);
        }
    }
}
