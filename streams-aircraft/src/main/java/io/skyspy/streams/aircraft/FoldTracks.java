package io.skyspy.streams.aircraft;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.avro.AircraftReport;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import io.skyspy.streams.aircraft.publish.Reports;
import io.skyspy.streams.aircraft.store.TrackStore;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Outcome;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.Sky;
import io.skyspy.streams.aircraft.track.TimeMarks;
import io.skyspy.streams.aircraft.track.TrackSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Hands records to the {@link Sky} of its partition. */
final class FoldTracks implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final TrackSettings settings;
    private final AircraftMetrics metrics;
    private final long quietMs;

    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable TrackPublisher publisher;
    private @Nullable TrackStore tracks;
    private @Nullable Sky sky;
    private long lastRecordMs;
    private int tracksCounted;

    /** @param quietAfter how long nothing may come in before the wall clock goes on in place of event time */
    FoldTracks(TrackSettings settings, AircraftMetrics metrics, Duration quietAfter) {
        this.settings = settings;
        this.metrics = metrics;
        this.quietMs = quietAfter.toMillis();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        TrackStore store = processorContext.getStateStore(AircraftTopology.TRACKS);
        context = processorContext;
        publisher = new TrackPublisher(processorContext, metrics);
        tracks = store;
        sky = new Sky(store, settings, publisher);
        lastRecordMs = processorContext.currentSystemTimeMs();
        processorContext.schedule(LOOK_UP, PunctuationType.WALL_CLOCK_TIME, this::lookUp);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (sky == null || context == null) {
            throw new IllegalStateException("a record came before the start");
        }
        lastRecordMs = context.currentSystemTimeMs();
        switch (record.value()) {
            case FrameBatch batch -> fold(sky, batch);
            case AircraftReport report ->
                metrics.report(Reports.read(report).map(sky::take).orElse(Outcome.BAD_ADDRESS));
            case null, default -> metrics.empty();
        }
        sky.settle();
    }

    private void fold(Sky sky, FrameBatch batch) {
        Receiver receiver = receiver(batch);
        for (Frame frame : batch.getFrames()) {
            ByteBuffer bytes = frame.getBytes();
            byte[] buffer = bytes.array();
            int offset = bytes.arrayOffset() + bytes.position();
            Heard heard = new Heard(
                    frame.getReceivedAt().toEpochMilli(),
                    receiver,
                    frame.getSignalDbfs(),
                    TimeMarks.source(frame.getTicks()));
            metrics.frame(buffer, offset, bytes.remaining(), sky.take(buffer, offset, bytes.remaining(), heard));
        }
    }

    private static Receiver receiver(FrameBatch batch) {
        Double latitudeDeg = batch.getReceiverLatitudeDeg();
        Double longitudeDeg = batch.getReceiverLongitudeDeg();
        boolean known = latitudeDeg != null && longitudeDeg != null && Position.isValid(latitudeDeg, longitudeDeg);
        return new Receiver(batch.getReceiver(), known ? new Position(latitudeDeg, longitudeDeg) : null);
    }

    /** Event time stands still when nothing is heard; then the wall clock tells how long. */
    private void lookUp(long wallMs) {
        if (sky != null && tracks != null && publisher != null) {
            for (AircraftAddress address : tracks.takeUnreadable()) {
                publisher.forgotten(address, wallMs);
            }
            if (wallMs - lastRecordMs >= quietMs) {
                sky.settleAfterSilence(wallMs - lastRecordMs);
            }
            count(tracks.all().size());
        }
    }

    private void count(int now) {
        metrics.tracks(now - tracksCounted);
        tracksCounted = now;
    }

    @Override
    public void close() {
        count(0);
    }
}
