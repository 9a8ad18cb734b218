package io.skyspy.ingest.adsb.publish;

import io.skyspy.aviation.modes.FrameAddress;
import io.skyspy.ingest.adsb.feed.FeedListener;
import io.skyspy.ingest.adsb.feed.RawFrame;
import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.feed.ReportDraft;
import io.skyspy.runtime.outbox.DeadLetters;
import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.schemas.Partitions;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.Frame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Publishes what one connection or file brings. Frames wait up to the window for others of the same receiver and partition; the caller
 * asks {@link #untilDue()} how long, and calls {@link #publishDue()}. Not thread-safe.
 *
 * <p>The partition of a frame is that of the address in it. A frame without a recognisable address, as Mode A/C, goes to the partition
 * of its receiver.
 */
public final class FeedPublisher {

    private static final int REPORT_WEIGHT = 1_000;
    private static final long MICROS = 1_000_000;

    private final SourceIdentity source;
    private final int partitions;
    private final RecordSink sink;
    private final BatchLimits limits;
    private final DeadLetters deadLetters;
    private final IngestMetrics metrics;
    private final FrameBatches batches;
    private final Receivers receivers;
    private long openSinceNanos;

    /** @param partitions partitions of the topics partitioned by aircraft */
    public FeedPublisher(
            SourceIdentity source,
            int partitions,
            RecordSink sink,
            BatchLimits limits,
            DeadLetters deadLetters,
            IngestMetrics metrics) {
        this.source = source;
        this.partitions = partitions;
        this.sink = sink;
        this.limits = limits;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.batches = new FrameBatches(source, sink, limits.frames());
        this.receivers = new Receivers(source.id());
    }

    /**
     * A frame heard at that time.
     *
     * @param micros microseconds since the epoch
     * @param listener is told when the feed's receiver id is one too many
     */
    public void frame(RawFrame frame, long micros, FeedListener listener) {
        metrics.frame(source.type());
        Optional<String> feedReceiver = frame.feedReceiver();
        String receiver = feedReceiver.isEmpty() ? source.id() : receivers.id(feedReceiver.get(), listener);
        byte[] bytes = frame.bytes();
        OptionalInt address = FrameAddress.of(bytes, 0, bytes.length);
        int partition = address.isPresent()
                ? Partitions.of(address.getAsInt(), partitions)
                : Partitions.of(receiver, partitions);
        if (batches.isEmpty()) {
            openSinceNanos = System.nanoTime();
        }
        Instant heardAt = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
        batches.add(receiver, partition, new Frame(heardAt, ByteBuffer.wrap(bytes), frame.signalDbfs(), frame.ticks()));
    }

    /** A report whose feed's clock, or the one that stands in for it, showed that many milliseconds since the epoch. */
    public void report(ReportDraft draft, long clockMillis) {
        metrics.report(source.type());
        AircraftReport report = draft.at(clockMillis)
                .setReceiver(source.id())
                .setReceiverLatitudeDeg(source.latitudeDeg())
                .setReceiverLongitudeDeg(source.longitudeDeg())
                .build();
        String digits = digits(report.getIcao());
        sink.put(new OutgoingRecord<>(
                Topics.ADSB_REPORTS,
                Partitions.of(digits, partitions),
                digits,
                report.getReportedAt().toEpochMilli(),
                report,
                REPORT_WEIGHT));
    }

    /** The key is the address without the mark of those that are not ICAO's: frames go by these digits as well. */
    private static String digits(String address) {
        return address.startsWith("~") ? address.substring(1) : address;
    }

    /** A line that cannot be used. */
    public void rejected(Rejection reason, byte[] payload) {
        metrics.rejected(reason);
        deadLetters.publish(source.id(), reason, payload);
    }

    /** Something small that is only counted. */
    public void skipped(Rejection reason) {
        metrics.rejected(reason);
    }

    /** Bytes that came in. */
    public void bytes(long count) {
        metrics.of(source.type()).bytes(count);
    }

    /** How long until frames must be published; empty when none wait. */
    public Optional<Duration> untilDue() {
        if (batches.isEmpty()) {
            return Optional.empty();
        }
        Duration left = limits.window().minusNanos(System.nanoTime() - openSinceNanos);
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /** Publishes the frames when they have waited for the window. */
    public void publishDue() {
        if (!batches.isEmpty()
                && System.nanoTime() - openSinceNanos >= limits.window().toNanos()) {
            batches.publishAll();
        }
    }

    /** Publishes the frames now. */
    public void publishAll() {
        batches.publishAll();
    }
}
