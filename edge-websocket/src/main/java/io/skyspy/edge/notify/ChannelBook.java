package io.skyspy.edge.notify;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Permission;
import io.skyspy.schemas.avro.NotificationChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels there are. Safe for use by several threads. */
public final class ChannelBook {

    /** Of one owner; those that belong to nobody count as one owner's. */
    static final int MOST_OF_ONE = 50;

    private final Map<Long, NotificationChannel> byId = new HashMap<>();

    /**
     * Takes a channel as it is now.
     *
     * @param key its id in decimal
     * @param channel absent when it is deleted
     */
    public synchronized void put(String key, @Nullable NotificationChannel channel) {
        if (channel == null) {
            byId.values().removeIf(known -> key.equals(Long.toString(known.getId())));
        } else {
            byId.put(channel.getId(), channel);
        }
        notifyAll();
    }

    /** The channel of that id, if the caller may see and change it, and send matches of rules to it. */
    public synchronized Optional<NotificationChannel> find(long id, Caller caller) {
        return Optional.ofNullable(byId.get(id)).filter(channel -> isOf(channel, caller));
    }

    /** The channel of that id, whoever it belongs to. */
    public synchronized Optional<NotificationChannel> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those the caller may see and change, by name. */
    public synchronized List<NotificationChannel> visible(Caller caller) {
        return byId.values().stream()
                .filter(channel -> isOf(channel, caller))
                .sorted(Comparator.comparing(NotificationChannel::getName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(NotificationChannel::getId))
                .toList();
    }

    /** Whether there is room for one more of that owner. */
    public synchronized boolean hasRoom(@Nullable Long ownerId) {
        return byId.values().stream()
                        .filter(channel -> Objects.equals(channel.getOwnerId(), ownerId))
                        .count()
                < MOST_OF_ONE;
    }

    /** Waits until the channel is as it was last changed, no longer than that time; absent stands for deleted. */
    public synchronized void await(long id, @Nullable Instant updatedAt, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!Objects.equals(find(id).map(NotificationChannel::getUpdatedAt).orElse(null), updatedAt)) {
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return;
            }
            wait(leftMs);
        }
    }

    private static boolean isOf(NotificationChannel channel, Caller caller) {
        Long owner = channel.getOwnerId();
        boolean own = owner != null && caller.userId().filter(owner::equals).isPresent();
        return own || caller.may(Permission.ALERTS_MANAGE_ALL);
    }
}
