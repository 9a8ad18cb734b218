package io.skyspy.alerting;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import io.skyspy.schemas.avro.DataSource;
import java.time.Instant;
import java.util.List;

/** Rules and aircraft as others write them. */
final class Rules {
    static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

    private Rules() {}

    /** A rule of a user with no condition yet. */
    static AlertRule.Builder rule(long id) {
        return AlertRule.newBuilder()
                .setId(id)
                .setName("Rule " + id)
                .setOwnerId(7L)
                .setEnabled(true)
                .setPriority("info")
                .setCooldownMinutes(5)
                .setVisibility(AlertVisibility.PRIVATE)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(true)
                .setCreatedAt(START)
                .setUpdatedAt(START);
    }

    static AlertRule.Builder simple(String type, String operator, String value) {
        return rule(1).setRuleType(type).setOperator(operator).setValue(value);
    }

    static AlertCondition condition(String type, String operator, String value) {
        return new AlertCondition(type, operator, value);
    }

    static AlertConditionGroup all(AlertCondition... conditions) {
        return new AlertConditionGroup(AlertLogic.AND, List.of(conditions));
    }

    static AlertConditionGroup any(AlertCondition... conditions) {
        return new AlertConditionGroup(AlertLogic.OR, List.of(conditions));
    }

    static AlertConditions groups(AlertLogic logic, AlertConditionGroup... groups) {
        return new AlertConditions(logic, List.of(groups));
    }

    static Rule compiled(AlertRule.Builder rule) {
        try {
            return Rule.of(rule.build());
        } catch (InvalidRuleException wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    /** An aircraft of which only the address is known. */
    static AircraftState.Builder aircraft() {
        return AircraftState.newBuilder()
                .setIcao("A1B2C3")
                .setSequence(1)
                .setFirstSeenAt(START)
                .setLastSeenAt(START)
                .setMessages(1)
                .setSource(DataSource.ADSB)
                .setNavModes(List.of())
                .setReceivers(List.of());
    }

    static boolean matches(AlertRule.Builder rule, AircraftState.Builder aircraft) {
        return compiled(rule).matches(Target.of(aircraft.build()));
    }
}
