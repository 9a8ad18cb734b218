package io.skyspy.edge;

import io.skyspy.schemas.avro.AircraftSnapshot;
import io.skyspy.schemas.avro.AlertAction;
import io.skyspy.schemas.avro.AlertCommand;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.serde.TrustedClasses;
import java.time.Instant;
import java.util.List;

/** Alert rules and matches as they are written to their topics. */
public final class AlertRecords {

    public static final Instant NOON = Instant.parse("2024-01-15T10:31:00Z");

    static {
        TrustedClasses.trust();
    }

    private AlertRecords() {}

    /** A private rule of nobody about low aircraft. */
    public static AlertRule.Builder rule(long id) {
        return AlertRule.newBuilder()
                .setId(id)
                .setName("Low Altitude Alert")
                .setRuleType("altitude")
                .setOperator("lt")
                .setValue("1000")
                .setEnabled(true)
                .setPriority("medium")
                .setCooldownMinutes(5)
                .setVisibility(AlertVisibility.PRIVATE)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(true)
                .setCreatedAt(NOON)
                .setUpdatedAt(NOON);
    }

    /** A match of that rule, which belongs to nobody. */
    public static AlertMatch.Builder match(long id, long ruleId) {
        return AlertMatch.newBuilder()
                .setId(id)
                .setRuleId(ruleId)
                .setRuleName("Low Altitude Alert")
                .setVisibility(AlertVisibility.PRIVATE)
                .setPriority("medium")
                .setMessage("Alert 'Low Altitude Alert' triggered for N12345")
                .setAircraft(AircraftSnapshot.newBuilder()
                        .setIcao("A1B2C3")
                        .setAt(NOON)
                        .setCallsign("N12345")
                        .setMilitary(false)
                        .setAltitudeBaroFt(800)
                        .setLatitudeDeg(34.05)
                        .setLongitudeDeg(-118.25)
                        .setDistanceNm(0f)
                        .build())
                .setTriggeredAt(NOON);
    }

    /** What user 7 wants to be done with a match, that many seconds after noon. */
    public static AlertCommand command(long matchId, AlertAction action, long second) {
        return new AlertCommand(matchId, action, 7L, "ann", NOON.plusSeconds(second));
    }
}
