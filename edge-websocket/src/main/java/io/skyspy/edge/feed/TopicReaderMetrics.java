package io.skyspy.edge.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what comes from one topic. */
final class TopicReaderMetrics {

    private static final String TOPIC = "topic";

    private final Counter records;
    private final Counter rejected;
    private final AtomicLong lag = new AtomicLong();

    TopicReaderMetrics(MeterRegistry registry, String topic) {
        records = registry.counter("edge.topic.records", TOPIC, topic);
        rejected = registry.counter("edge.topic.rejected", TOPIC, topic);
        Gauge.builder("edge.topic.lag", lag, AtomicLong::doubleValue)
                .tag(TOPIC, topic)
                .baseUnit("records")
                .register(registry);
    }

    void received(int count) {
        records.increment(count);
    }

    /** Says whether it is the first. */
    boolean rejected() {
        rejected.increment();
        return rejected.count() == 1;
    }

    void lag(long behind) {
        lag.set(behind);
    }
}
