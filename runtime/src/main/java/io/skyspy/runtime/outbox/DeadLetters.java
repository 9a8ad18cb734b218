package io.skyspy.runtime.outbox;

import io.micrometer.core.instrument.Counter;
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

    private static final int LONGEST = 64 * 1024;
    private static final double BURST = 100;
    private static final double PER_SECOND = 10;

    private final RecordSink sink;
    private final String app;
    private final Counter withheld;
    private final Clock clock;
    private double allowance = BURST;
    private Instant last;

    /**
     * @param app name of the app that rejects
     * @param withheld counts what is beyond the rate
     */
    public DeadLetters(RecordSink sink, String app, Counter withheld, Clock clock) {
        this.sink = sink;
        this.app = app;
        this.withheld = withheld;
        this.clock = clock;
        this.last = clock.instant();
    }

    /** A line of that source that cannot be used for that reason. */
    public void publish(String source, Enum<?> reason, byte[] payload) {
        Instant now = clock.instant();
        if (!allowed(now)) {
            withheld.increment();
            return;
        }
        byte[] kept = payload.length > LONGEST ? Arrays.copyOf(payload, LONGEST) : payload;
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(source)
                .setAt(now)
                .setApp(app)
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
