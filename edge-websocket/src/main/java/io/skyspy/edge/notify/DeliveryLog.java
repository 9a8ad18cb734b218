package io.skyspy.edge.notify;

import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What became of the latest messages. Safe for use by several threads. */
public final class DeliveryLog {

    private static final int MOST = 1_000;

    /** A message by the key of its record. */
    public record Entry(String key, NotificationDelivery delivery) {}

    private final Map<String, NotificationDelivery> byKey = new LinkedHashMap<>();

    /** Takes a record as it is now; the oldest makes room. */
    public synchronized void put(String key, @Nullable NotificationDelivery delivery) {
        byKey.remove(key);
        if (delivery != null) {
            byKey.put(key, delivery);
            if (byKey.size() > MOST) {
                byKey.remove(byKey.keySet().iterator().next());
            }
        }
        notifyAll();
    }

    /** Those wanted, the latest first. */
    public synchronized List<Entry> latest(Predicate<NotificationDelivery> wanted, int limit) {
        List<Entry> all = new ArrayList<>();
        byKey.forEach((key, delivery) -> {
            if (wanted.test(delivery)) {
                all.add(new Entry(key, delivery));
            }
        });
        return all.reversed().stream().limit(limit).toList();
    }

    /** The end of a message, as soon as it is known; empty if that is not within the time. */
    public synchronized Optional<NotificationDelivery> awaitEnd(String key, Duration within)
            throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (true) {
            NotificationDelivery delivery = byKey.get(key);
            if (delivery != null && delivery.getStatus() != DeliveryStatus.PENDING) {
                return Optional.of(delivery);
            }
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return Optional.empty();
            }
            wait(leftMs);
        }
    }
}
