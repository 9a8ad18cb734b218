package io.skyspy.edge.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what comes from Kafka. */
final class FeedMetrics {

    /** Why a record was skipped. */
    enum Rejection {
        /** The value is not an aircraft state. */
        UNREADABLE,
        /** The key is no address, or not that of the value. */
        BAD_KEY
    }

    private final Counter records;
    private final Map<Rejection, Counter> rejections = new EnumMap<>(Rejection.class);
    private final AtomicLong lag = new AtomicLong();

    FeedMetrics(MeterRegistry registry) {
        records = registry.counter("edge.feed.records");
        for (Rejection reason : Rejection.values()) {
            rejections.put(reason, registry.counter("edge.feed.rejected", "reason", reason.name()));
        }
        Gauge.builder("edge.feed.lag", lag, AtomicLong::doubleValue)
                .baseUnit("records")
                .register(registry);
    }

    void received(int count) {
        records.increment(count);
    }

    /** Says whether it is the first of its kind. */
    boolean rejected(Rejection reason) {
        Counter counter = rejections.getOrDefault(reason, records);
        counter.increment();
        return counter.count() == 1;
    }

    void lag(long behind) {
        lag.set(behind);
    }
}
