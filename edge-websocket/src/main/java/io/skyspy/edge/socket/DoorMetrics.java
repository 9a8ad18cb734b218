package io.skyspy.edge.socket;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts handshakes that were refused. */
final class DoorMetrics {

    private final MeterRegistry registry;

    DoorMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Refusal refusal : Refusal.values()) {
            registry.counter("edge.handshakes.refused", "reason", refusal.name());
        }
    }

    void refused(Refusal refusal) {
        registry.counter("edge.handshakes.refused", "reason", refusal.name()).increment();
    }
}
