package io.skyspy.streams.alerts.notify;

import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be delivered, and which of it may be tried now: of each channel one at a time, in the order it came, and never more often
 * than allowed. One that must wait for its next attempt does not hold up the others. Not safe for use by several threads.
 */
final class Waiting {

    /**
     * One message for one channel.
     *
     * @param key of the record
     * @param attempts made so far
     */
    record Item(String key, NotificationDelivery delivery, int attempts, Instant notBefore) {

        /** The channel, or the web hook of the rule, which counts as one. */
        String target() {
            Long channel = delivery.getChannelId();
            return channel == null ? "rule/" + delivery.getMatch().getRuleId() : "channel/" + channel;
        }
    }

    private final NotifySettings settings;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Instant> freeAgain = new HashMap<>();
    private final Map<String, String> busy = new HashMap<>();

    Waiting(NotifySettings settings) {
        this.settings = settings;
    }

    /** Takes a record of the topic. Says whether there was room for it. */
    boolean read(String key, @Nullable NotificationDelivery delivery) {
        if (delivery == null || delivery.getStatus() != DeliveryStatus.PENDING) {
            items.remove(key);
            return true;
        }
        if (items.containsKey(key)) {
            return true;
        }
        if (items.size() >= settings.maxWaiting()) {
            return false;
        }
        items.put(key, new Item(key, delivery, delivery.getAttempts(), delivery.getAt()));
        return true;
    }

    /** What is too old to be told, taken out. */
    List<Item> expired(Instant now) {
        Instant oldest = now.minus(settings.giveUpAfter());
        List<Item> old = items.values().stream()
                .filter(item -> item.delivery().getAt().isBefore(oldest) && !busy.containsValue(item.key()))
                .toList();
        old.forEach(item -> items.remove(item.key()));
        return old;
    }

    /** What is to be tried now, at most so many; each must be given to {@link #ended} afterwards. */
    List<Item> due(Instant now, int most) {
        freeAgain.values().removeIf(at -> !at.isAfter(now));
        List<Item> due = new ArrayList<>();
        for (Item item : items.values()) {
            if (due.size() >= most) {
                break;
            }
            String target = item.target();
            if (!item.notBefore().isAfter(now) && !busy.containsKey(target) && !freeAgain.containsKey(target)) {
                busy.put(target, item.key());
                due.add(item);
            }
        }
        return due;
    }

    /** Takes note of how an attempt ended. Gives what is to be written about it, or nothing if it will be tried again. */
    Optional<Outcome> ended(Item item, Attempt attempt, Instant now) {
        busy.remove(item.target());
        freeAgain.put(item.target(), now.plus(settings.pauseBetween()));
        int attempts = item.attempts() + 1;
        return switch (attempt) {
            case Attempt.Delivered delivered -> done(item, attempts, null);
            case Attempt.Refused refused -> done(item, attempts, refused.problem());
            case Attempt.Later later -> {
                if (attempts > settings.retryAfter().size()) {
                    yield done(item, attempts, later.problem());
                }
                Duration pause = later.notBefore()
                        .orElseGet(() -> jittered(settings.retryAfter().get(attempts - 1)));
                items.replace(item.key(), new Item(item.key(), item.delivery(), attempts, now.plus(pause)));
                yield Optional.empty();
            }
        };
    }

    /**
     * The end of a message.
     *
     * @param problem absent when it was delivered
     */
    record Outcome(Item item, int attempts, @Nullable String problem) {}

    private Optional<Outcome> done(Item item, int attempts, @Nullable String problem) {
        items.remove(item.key());
        return Optional.of(new Outcome(item, attempts, problem));
    }

    int size() {
        return items.size();
    }

    int busy() {
        return busy.size();
    }

    /** A tenth more or less, so that those who failed together do not come back together. */
    private static Duration jittered(Duration pause) {
        double factor = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }
}
