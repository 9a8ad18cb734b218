package io.skyspy.streams.alerts.notify;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.schemas.avro.DeliveryStatus;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is sent and what becomes of it. */
final class NotifyMetrics {

    private final MeterRegistry meters;
    private final AtomicInteger waiting = new AtomicInteger();

    NotifyMetrics(MeterRegistry meters) {
        this.meters = meters;
        meters.gauge("notify.waiting", waiting);
    }

    void tried(Attempt attempt) {
        String result = switch (attempt) {
            case Attempt.Delivered delivered -> "delivered";
            case Attempt.Later later -> "later";
            case Attempt.Refused refused -> "refused";
        };
        count("notify.attempts", "Attempts to deliver a message", "result", result);
    }

    void ended(DeliveryStatus status) {
        count("notify.messages", "Messages delivered or given up", "status", status.name());
    }

    private void count(String name, String description, String tag, String value) {
        Counter.builder(name)
                .description(description)
                .tag(tag, value.toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    void waiting(int items) {
        waiting.set(items);
    }
}
