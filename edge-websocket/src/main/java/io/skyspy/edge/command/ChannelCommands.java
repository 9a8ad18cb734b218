package io.skyspy.edge.command;

import io.skyspy.edge.notify.ChannelBook;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes channels and test messages, and waits a moment for them to be known here. */
public final class ChannelCommands {

    /** JSON numbers are exact up to here. */
    private static final long ID_BOUND = 1L << 53;

    private static final Duration READ_WITHIN = Duration.ofSeconds(2);
    private static final Duration TESTED_WITHIN = Duration.ofSeconds(12);
    private static final Duration BETWEEN_TESTS = Duration.ofSeconds(5);

    private final ChannelBook book;
    private final DeliveryLog log;
    private final CommandWriter<NotificationChannel> channels;
    private final CommandWriter<NotificationDelivery> deliveries;
    private final Clock clock;
    private final Map<Long, Instant> tested = new ConcurrentHashMap<>();

    public ChannelCommands(
            ChannelBook book,
            DeliveryLog log,
            CommandWriter<NotificationChannel> channels,
            CommandWriter<NotificationDelivery> deliveries,
            Clock clock) {
        this.book = book;
        this.log = log;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** How a test went. */
    public sealed interface Tested {

        /** There was one just now. */
        record TooSoon() implements Tested {}

        /** Kafka did not take it. */
        record NotWritten() implements Tested {}

        /**
         * It is on its way, or at its end.
         *
         * @param end absent when that is not known yet
         */
        record Ended(@Nullable NotificationDelivery end) implements Tested {}
    }

    /** An id that no other channel has: [1, 2^53). */
    public long freshId() {
        return ThreadLocalRandom.current().nextLong(1, ID_BOUND);
    }

    /** Writes a channel. Says whether it is written. */
    public boolean save(NotificationChannel channel) {
        return written(channel.getId(), channel);
    }

    /** Deletes a channel. Says whether that is written. */
    public boolean delete(long id) {
        tested.remove(id);
        return written(id, null);
    }

    /** Sends a test message the way matches go, and waits for what becomes of it. A channel that it reaches is verified. */
    public Tested test(NotificationChannel channel) {
        Instant now = clock.instant();
        Instant last = tested.put(channel.getId(), now);
        if (last != null && now.isBefore(last.plus(BETWEEN_TESTS))) {
            return new Tested.TooSoon();
        }
        long id = freshId();
        String key = "test-" + id + "/" + channel.getId();
        if (!deliveries.write(key, testMessage(channel, id, now))) {
            return new Tested.NotWritten();
        }
        Optional<NotificationDelivery> end = end(key);
        if (!channel.getVerified()
                && end.filter(done -> done.getStatus() == DeliveryStatus.DELIVERED)
                        .isPresent()) {
            save(NotificationChannel.newBuilder(channel).setVerified(true).build());
        }
        return new Tested.Ended(end.orElse(null));
    }

    private static NotificationDelivery testMessage(NotificationChannel channel, long id, Instant now) {
        AircraftSnapshot none = AircraftSnapshot.newBuilder()
                .setIcao("000000")
                .setAt(now)
                .setCallsign("TEST")
                .setMilitary(false)
                .build();
        AlertMatch match = AlertMatch.newBuilder()
                .setId(id)
                .setRuleId(0)
                .setRuleName("Test")
                .setOwnerId(channel.getOwnerId())
                .setVisibility(AlertVisibility.PRIVATE)
                .setPriority("info")
                .setMessage("A test message of SkySpy for the channel " + channel.getName())
                .setAircraft(none)
                .setTriggeredAt(now)
                .build();
        return NotificationDelivery.newBuilder()
                .setChannelId(channel.getId())
                .setStatus(DeliveryStatus.PENDING)
                .setAttempts(0)
                .setMatch(match)
                .setAt(now)
                .build();
    }

    private Optional<NotificationDelivery> end(String key) {
        try {
            return log.awaitEnd(key, TESTED_WITHIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Written is enough, though it is waited a moment for being read: what is not read yet will be. */
    private boolean written(long id, @Nullable NotificationChannel channel) {
        boolean written = channels.write(Long.toString(id), channel);
        if (written) {
            try {
                book.await(id, channel == null ? null : channel.getUpdatedAt(), READ_WITHIN);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return written;
    }
}
