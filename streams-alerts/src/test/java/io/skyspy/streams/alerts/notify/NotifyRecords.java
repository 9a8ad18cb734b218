package io.skyspy.streams.alerts.notify;

import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Channels, matches and deliveries as they are written to their topics. */
final class NotifyRecords {

    static final Instant AT = Instant.parse("2026-01-15T10:31:00Z");

    private NotifyRecords() {}

    static AlertMatch match() {
        return match("Low & near", "warning");
    }

    static AlertMatch match(String rule, String priority) {
        AircraftSnapshot aircraft = AircraftSnapshot.newBuilder()
                .setIcao("A1B2C3")
                .setAt(AT)
                .setCallsign("N12345")
                .setMilitary(false)
                .setAltitudeBaroFt(0)
                .setDistanceNm(3.26f)
                .setLatitudeDeg(34.050000333)
                .setLongitudeDeg(-118.25)
                .setTrackDeg(270.004f)
                .build();
        return AlertMatch.newBuilder()
                .setId(457)
                .setRuleId(12)
                .setRuleName(rule)
                .setVisibility(AlertVisibility.PRIVATE)
                .setPriority(priority)
                .setMessage("Alert '" + rule + "' triggered for N12345")
                .setAircraft(aircraft)
                .setTriggeredAt(AT)
                .build();
    }

    static NotificationDelivery pending(@Nullable Long channel) {
        return pending(channel, AT);
    }

    static NotificationDelivery pending(@Nullable Long channel, Instant at) {
        return delivery(channel, at, DeliveryStatus.PENDING);
    }

    static NotificationDelivery delivery(@Nullable Long channel, Instant at, DeliveryStatus status) {
        return NotificationDelivery.newBuilder()
                .setChannelId(channel)
                .setStatus(status)
                .setAttempts(0)
                .setMatch(match())
                .setAt(at)
                .build();
    }

    static NotificationChannel channel(long id, String type, Map<String, String> settings) {
        return new NotificationChannel(id, "a channel", type, null, settings, true, false, false, AT, AT);
    }

    static NotifySettings settings(int mostWaiting) {
        return new NotifySettings(
                true,
                Duration.ofSeconds(2),
                List.of(Duration.ofMillis(200), Duration.ofMillis(400)),
                Duration.ofHours(6),
                Duration.ofMillis(50),
                mostWaiting,
                "skyspy@localhost");
    }
}
