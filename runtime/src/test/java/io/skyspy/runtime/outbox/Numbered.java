package io.skyspy.runtime.outbox;

import static java.util.Objects.requireNonNull;

import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.Frame;
import io.skyspy.schemas.avro.FrameBatch;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/** Records that carry a number, to see whether all arrive and in which order. */
final class Numbered {

    static final int WEIGHT = 300;

    private Numbered() {}

    static OutgoingRecord<FrameBatch> record(int number, int partition) {
        Frame frame = new Frame(Instant.ofEpochSecond(1_700_000_000), ByteBuffer.allocate(14), null, (long) number);
        FrameBatch batch = new FrameBatch("roof", null, null, List.of(frame));
        return new OutgoingRecord<>(Topics.ADSB_FRAMES, partition, "roof", 1_700_000_000_000L, batch, WEIGHT);
    }

    static int numberOf(FrameBatch batch) {
        return Math.toIntExact(requireNonNull(batch.getFrames().getFirst().getTicks()));
    }
}
