package io.skyspy.benchmarks;

import io.skyspy.alerting.InvalidRuleException;
import io.skyspy.alerting.Rule;
import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Rules as users write them: mostly watch lists, some of what is low, near or military, a few regular expressions and groups. */
final class RealisticRules {
    private static final int COOLDOWN_MIN = 1;

    private final SplittableRandom random = new SplittableRandom(2);

    private RealisticRules() {}

    static List<Rule> some(int rules) throws InvalidRuleException {
        RealisticRules from = new RealisticRules();
        List<Rule> made = new ArrayList<>();
        for (int id = 1; id <= rules; id++) {
            made.add(Rule.of(from.rule(id)));
        }
        return made;
    }

    private AlertRule rule(int id) {
        int percent = id % 100;
        if (percent < 25) {
            return simple(id, "icao", "in", SomeAircraft.icao(random) + "," + SomeAircraft.icao(random));
        } else if (percent < 35) {
            return simple(id, "callsign", "eq", SomeAircraft.callsign(random));
        } else if (percent < 50) {
            return simple(id, "callsign", "startswith", SomeAircraft.airline(random) + random.nextInt(10));
        } else if (percent < 60) {
            return simple(id, "registration", "eq", SomeAircraft.registration(random));
        } else if (percent < 68) {
            return simple(id, "type", "in", SomeAircraft.type(random) + "," + SomeAircraft.type(random));
        } else if (percent < 73) {
            return simple(id, "squawk", "in", "7500,7600,7700");
        } else if (percent < 75) {
            return simple(id, "emergency", "eq", "true");
        } else if (percent < 85) {
            return both(id, condition("altitude", "lt", 500 + random.nextInt(3_000)), near(15));
        } else if (percent < 90) {
            return both(id, new AlertCondition("military", "eq", "true"), near(60));
        } else if (percent < 93) {
            return simple(id, "vertical_rate", "lt", Integer.toString(-3_000 - random.nextInt(3_000)));
        } else if (percent < 94) {
            return simple(id, "callsign", "contains", Integer.toString(random.nextInt(10, 1_000)));
        } else if (percent < 96) {
            return simple(id, "callsign", "regex", SomeAircraft.airline(random) + "[0-9]{1,2}[A-Z]+$");
        } else {
            return either(
                    id,
                    new AlertCondition("type", "eq", SomeAircraft.type(random)),
                    new AlertCondition("callsign", "startswith", SomeAircraft.airline(random)));
        }
    }

    private AlertCondition near(int mostNm) {
        return condition("distance", "lt", 2 + random.nextInt(mostNm));
    }

    private static AlertCondition condition(String type, String operator, int value) {
        return new AlertCondition(type, operator, Integer.toString(value));
    }

    private static AlertRule simple(int id, String type, String operator, String value) {
        return named(id).setRuleType(type).setOperator(operator).setValue(value).build();
    }

    private static AlertRule both(int id, AlertCondition one, AlertCondition other) {
        return grouped(id, new AlertConditionGroup(AlertLogic.AND, List.of(one, other)));
    }

    private AlertRule either(int id, AlertCondition one, AlertCondition other) {
        return grouped(
                id,
                new AlertConditionGroup(AlertLogic.OR, List.of(one, other)),
                new AlertConditionGroup(AlertLogic.AND, List.of(near(30))));
    }

    private static AlertRule grouped(int id, AlertConditionGroup... groups) {
        return named(id)
                .setConditions(new AlertConditions(AlertLogic.AND, List.of(groups)))
                .build();
    }

    private static AlertRule.Builder named(int id) {
        return AlertRule.newBuilder()
                .setId(id)
                .setName("Rule " + id)
                .setOwnerId((long) id % 50)
                .setEnabled(true)
                .setPriority("info")
                .setCooldownMinutes(COOLDOWN_MIN)
                .setVisibility(AlertVisibility.PRIVATE)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(false)
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH);
    }
}
