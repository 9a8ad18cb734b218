package io.skyspy.alerting;

import io.skyspy.alerting.Condition.All;
import io.skyspy.alerting.Condition.Any;
import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a rule as one. */
final class RuleConditions {
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_CONDITIONS = 50;

    private RuleConditions() {}

    /** Tells what is wrong with them. */
    static void check(AlertRule rule, Problems problems) {
        read(rule, problems);
    }

    /** Reads them; absent when there is something wrong with them. */
    static @Nullable Condition read(AlertRule rule, Problems problems) {
        List<Condition> parts = new ArrayList<>();
        boolean simple = rule.getRuleType() != null && !rule.getRuleType().isBlank();
        AlertConditions groups = rule.getConditions();
        boolean further = groups != null && !groups.getGroups().isEmpty();
        problems.addIf(!simple && !further, "type", "This field is required when there are no conditions.");
        if (simple) {
            readSimple(rule, parts, problems);
        }
        if (groups != null && further) {
            readGroups(groups, parts, problems);
        }
        return switch (parts.size()) {
            case 0 -> null;
            case 1 -> parts.getFirst();
            default -> new All(List.copyOf(parts));
        };
    }

    private static void readSimple(AlertRule rule, List<Condition> into, Problems problems) {
        try {
            into.add(Conditions.parse(rule.getRuleType(), rule.getOperator(), rule.getValue(), LONGEST_VALUE));
        } catch (InvalidConditionException wrong) {
            problems.add(wrong.field(), wrong.problem());
        }
    }

    private static void readGroups(AlertConditions conditions, List<Condition> into, Problems problems) {
        List<AlertConditionGroup> groups = conditions.getGroups();
        if (groups.size() > MOST_GROUPS) {
            problems.add("conditions", "Ensure there are no more than " + MOST_GROUPS + " groups.");
            return;
        }
        int all =
                groups.stream().mapToInt(group -> group.getConditions().size()).sum();
        if (all > MOST_CONDITIONS) {
            problems.add("conditions", "Ensure there are no more than " + MOST_CONDITIONS + " conditions.");
            return;
        }
        List<Condition> read = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            readGroup(groups.get(i), "Group " + (i + 1), read, problems);
        }
        join(conditions.getLogic(), read, "Groups", into, problems);
    }

    private static void readGroup(AlertConditionGroup group, String where, List<Condition> into, Problems problems) {
        List<AlertCondition> conditions = group.getConditions();
        problems.addIf(conditions.isEmpty(), "conditions", where + ": a group needs at least one condition.");
        List<Condition> read = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            AlertCondition condition = conditions.get(i);
            try {
                read.add(Conditions.parse(
                        condition.getType(), condition.getOperator(), condition.getValue(), LONGEST_VALUE));
            } catch (InvalidConditionException wrong) {
                problems.add(
                        "conditions", where + ", condition " + (i + 1) + ", " + wrong.field() + ": " + wrong.problem());
            }
        }
        join(group.getLogic(), read, where, into, problems);
    }

    private static void join(
            AlertLogic logic, List<Condition> read, String where, List<Condition> into, Problems problems) {
        switch (logic) {
            case AND -> into.add(new All(List.copyOf(read)));
            case OR -> into.add(new Any(List.copyOf(read)));
            case UNKNOWN -> problems.add("conditions", where + ": logic must be AND or OR.");
        }
    }
}
