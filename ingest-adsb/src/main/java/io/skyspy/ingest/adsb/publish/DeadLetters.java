package io.skyspy.ingest.adsb.publish;

import io.skyspy.ingest.adsb.feed.Rejection;
import io.skyspy.ingest.adsb.outbox.OutgoingRecord;
import io.skyspy.schemas.Topics;
import io.skyspy.schemas.avro.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Publishes lines that cannot be used, at most ten a second after a first hundred, so that a source of garbage does not fill the topic;
 * what is beyond is only counted. Safe for use by several threads.
 */
public final class DeadLetters {

    private static final String APP = "ingest-adsb";
    private static final int LONGEST = 64 * 1024;
    private static final double BURST = 100;
    private static final double PER_SECOND = 10;

    private final RecordSink sink;
    private final IngestMetrics metrics;
    private final Clock clock;
    private double allowance = BURST;
    private Instant last;

    public DeadLetters(RecordSink sink, IngestMetrics metrics, Clock clock) {
        this.sink = sink;
        this.metrics = metrics;
        this.clock = clock;
        this.last = clock.instant();
    }

    void publish(String source, Rejection reason, byte[] payload) {
        Instant now = clock.instant();
        if (!allowed(now)) {
            metrics.deadLetterWithheld();
            return;
        }
        byte[] kept = payload.length > LONGEST ? Arrays.copyOf(payload, LONGEST) : payload;
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(source)
                .setAt(now)
                .setApp(APP)
                .setReason(reason.name().toLowerCase(Locale.ROOT))
                .setPayload(ByteBuffer.wrap(kept))
                .build();
        sink.put(new OutgoingRecord<>(Topics.DEAD_LETTERS, 0, source, now.toEpochMilli(), letter, 128 + kept.length));
    }

    private synchronized boolean allowed(Instant now) {
        double elapsedS = Math.max(0, (now.toEpochMilli() - last.toEpochMilli()) / 1e3);
        last = now;
        allowance = Math.min(BURST, allowance + elapsedS * PER_SECOND);
        if (allowance < 1) {
            return false;
        }
        allowance -= 1;
        return true;
    }
}
