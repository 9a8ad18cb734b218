package io.skyspy.edge.auth.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what is read from and written to the {@code auth.*} topics. */
final class AuthMetrics {

    private final Counter read;
    private final Counter rejected;
    private final Counter written;
    private final Counter lost;

    AuthMetrics(MeterRegistry registry) {
        read = registry.counter("edge.auth.records");
        rejected = registry.counter("edge.auth.rejected");
        written = registry.counter("edge.auth.written");
        lost = registry.counter("edge.auth.lost");
    }

    void read() {
        read.increment();
    }

    void rejected() {
        rejected.increment();
    }

    void written() {
        written.increment();
    }

    void lost() {
        lost.increment();
    }
}
