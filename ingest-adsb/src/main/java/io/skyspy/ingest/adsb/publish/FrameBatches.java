package io.skyspy.ingest.adsb.publish;

import io.skyspy.runtime.outbox.OutgoingRecord;
import io.skyspy.runtime.outbox.RecordSink;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Frames of one connection that wait to be published, by receiver and target partition. Not thread-safe. */
final class FrameBatches {

    private static final int BATCH_WEIGHT = 200;
    private static final int FRAME_WEIGHT = 120;

    private final SourceIdentity source;
    private final RecordSink sink;
    private final int mostFrames;
    private final Map<Target, List<Frame>> open = new LinkedHashMap<>();

    FrameBatches(SourceIdentity source, RecordSink sink, int mostFrames) {
        this.source = source;
        this.sink = sink;
        this.mostFrames = mostFrames;
    }

    void add(String receiver, int partition, Frame frame) {
        Target target = new Target(receiver, partition);
        List<Frame> frames = open.computeIfAbsent(target, unused -> new ArrayList<>());
        frames.add(frame);
        if (frames.size() >= mostFrames) {
            open.remove(target);
            publish(target, frames);
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void publishAll() {
        open.forEach(this::publish);
        open.clear();
    }

    private void publish(Target target, List<Frame> frames) {
        FrameBatch batch =
                new FrameBatch(target.receiver(), source.latitudeDeg(), source.longitudeDeg(), List.copyOf(frames));
        sink.put(new OutgoingRecord<>(
                Topics.ADSB_FRAMES,
                target.partition(),
                target.receiver(),
                frames.getFirst().getReceivedAt().toEpochMilli(),
                batch,
                BATCH_WEIGHT + FRAME_WEIGHT * frames.size()));
    }

    private record Target(String receiver, int partition) {}
}
