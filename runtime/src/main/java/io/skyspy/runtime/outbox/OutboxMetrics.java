package io.skyspy.runtime.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an outbox counts. */
final class OutboxMetrics {

    private final MeterRegistry meters;
    private final String prefix;
    private final Counter published;
    private final Counter unsendable;
    private final Counter dropped;
    private final Counter unreadable;
    private final Counter diskFailures;

    OutboxMetrics(MeterRegistry meters, String prefix) {
        this.meters = meters;
        this.prefix = prefix;
        this.published = counter("records.published", "Records the broker acknowledged");
        this.unsendable =
                counter("records.unsendable", "Records the broker will never take, for instance too large ones");
        this.dropped = counter("spool.dropped", "Records given up because the spool was full");
        this.unreadable = counter("spool.unreadable", "Records of the spool that could not be read back");
        this.diskFailures = counter("spool.failures", "Times the disk failed the spool");
    }

    void watch(Outbox outbox) {
        Gauge.builder(prefix + ".spool.bytes", outbox, o -> o.spoolStatus().bytes())
                .baseUnit("bytes")
                .description("Size of the spool's files")
                .register(meters);
        Gauge.builder(prefix + ".spool.records", outbox, o -> o.spoolStatus().records())
                .description("Records in the spool that the broker has not acknowledged")
                .register(meters);
    }

    void published() {
        published.increment();
    }

    void unsendable() {
        unsendable.increment();
    }

    void dropped(long records) {
        dropped.increment((double) records);
    }

    void unreadable() {
        unreadable.increment();
    }

    void diskFailed() {
        diskFailures.increment();
    }

    private Counter counter(String name, String description) {
        return Counter.builder(prefix + "." + name).description(description).register(meters);
    }
}
