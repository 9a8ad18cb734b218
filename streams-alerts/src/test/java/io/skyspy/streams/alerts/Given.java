package io.skyspy.streams.alerts;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.avro.DataSource;
import io.skyspy.schemas.avro.NotificationChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Aircraft, rules and channels as others write them. */
final class Given {
    static final long ZERO_MS = 1_700_000_000_000L;
    static final Instant ZERO = Instant.ofEpochMilli(ZERO_MS);

    private Given() {}

    /** An aircraft, so many seconds after the start. */
    static AircraftState.Builder aircraft(String icao, double seconds) {
        Instant at = ZERO.plusMillis((long) (1000 * seconds));
        return AircraftState.newBuilder()
                .setIcao(icao)
                .setSequence(at.toEpochMilli())
                .setFirstSeenAt(ZERO)
                .setLastSeenAt(at)
                .setMessages(10)
                .setSource(DataSource.ADSB)
                .setCallsign("TST" + icao.substring(4))
                .setSquawk("2345")
                .setAltitudeBaroFt(35_000)
                .setDistanceNm(12.5f)
                .setBearingDeg(90f)
                .setNavModes(List.of())
                .setReceivers(List.of());
    }

    static AircraftState.Builder low(String icao, double seconds) {
        return aircraft(icao, seconds).setAltitudeBaroFt(900);
    }

    /** A rule of user 7 about aircraft below 1,000 ft, with a cooldown of five minutes. */
    static AlertRule.Builder lowRule(long id) {
        return AlertRule.newBuilder()
                .setId(id)
                .setName("Low")
                .setOwnerId(7L)
                .setRuleType("altitude")
                .setOperator("lt")
                .setValue("1000")
                .setEnabled(true)
                .setPriority("medium")
                .setCooldownMinutes(5)
                .setVisibility(AlertVisibility.SHARED)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(true)
                .setCreatedAt(ZERO)
                .setUpdatedAt(ZERO);
    }

    /** A channel of nobody that gets nothing by itself. */
    static NotificationChannel.Builder channel(long id) {
        return NotificationChannel.newBuilder()
                .setId(id)
                .setName("Channel " + id)
                .setType("webhook")
                .setSettings(Map.of("url", "http://localhost/"))
                .setEnabled(true)
                .setForAllRules(false)
                .setVerified(true)
                .setCreatedAt(ZERO)
                .setUpdatedAt(ZERO);
    }
}
