package io.skyspy.ingest.adsb.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.schemas.Topic;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.DeadLetter;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;

/** Keeps the records that would go to the broker, and makes publishers into it. */
public final class Published implements RecordSink {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00.000123Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final int PARTITIONS = 4;

    public final List<OutgoingRecord<?>> records = new CopyOnWriteArrayList<>();
    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    public final IngestMetrics metrics = new IngestMetrics(meters);

    @Override
    public void put(OutgoingRecord<?> outgoing) {
        records.add(outgoing);
    }

    public FeedPublisher publisher(SourceIdentity source) {
        return publisher(source, new BatchLimits(Duration.ofMillis(20), 50));
    }

    public FeedPublisher publisher(SourceIdentity source, BatchLimits limits) {
        return new FeedPublisher(
                source,
                PARTITIONS,
                this,
                limits,
                new DeadLetters(this, "ingest-adsb", metrics.deadLettersWithheld(), CLOCK),
                metrics);
    }

    public static SourceIdentity source(SourceType type) {
        return new SourceIdentity("roof", type, null, null);
    }

    public List<FrameBatch> batches() {
        return values(Topics.ADSB_FRAMES);
    }

    public List<Frame> frames() {
        return batches().stream().flatMap(batch -> batch.getFrames().stream()).toList();
    }

    public List<String> hex() {
        return frames().stream()
                .map(frame -> HexFormat.of().formatHex(frame.getBytes().array()))
                .toList();
    }

    public List<AircraftReport> reports() {
        return values(Topics.ADSB_REPORTS);
    }

    public List<DeadLetter> deadLetters() {
        return values(Topics.DEAD_LETTERS);
    }

    private <V extends SpecificRecord> List<V> values(Topic<V> topic) {
        return records.stream()
                .filter(outgoing -> outgoing.topic().equals(topic))
                .map(outgoing -> topic.valueType().cast(outgoing.value()))
                .toList();
    }
}
