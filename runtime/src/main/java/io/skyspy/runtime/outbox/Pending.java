package io.skyspy.runtime.outbox;

import io.skyspy.runtime.spool.SpoolPosition;
import org.jspecify.annotations.Nullable;

/** A record in memory that the broker has not acknowledged, with its place in the spool when it is there too. Guarded by the outbox. */
final class Pending {

    private final OutgoingRecord<?> outgoing;
    private final long sinceNanos;
    private @Nullable SpoolPosition position;

    Pending(OutgoingRecord<?> outgoing, long sinceNanos, @Nullable SpoolPosition position) {
        this.outgoing = outgoing;
        this.sinceNanos = sinceNanos;
        this.position = position;
    }

    OutgoingRecord<?> outgoing() {
        return outgoing;
    }

    /** The JVM's nanosecond clock when it was put. */
    long sinceNanos() {
        return sinceNanos;
    }

    @Nullable
    SpoolPosition position() {
        return position;
    }

    void spooledAt(SpoolPosition where) {
        position = where;
    }
}
