package io.skyspy.edge.message;

import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertLogic;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.AlertVisibility;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rule as clients write it. What only the server says of a rule may be there and does not count. */
public final class AlertRuleForm {

    private static final String TYPE = "type";
    private static final String RULE_TYPE = "rule_type";
    private static final String OPERATOR = "operator";
    private static final String VALUE = "value";
    private static final String CONDITIONS = "conditions";
    private static final String VISIBILITY = "visibility";
    private static final String WINDOWS = "suppression_windows";

    private static final Set<String> KNOWN = Set.of(
            "name",
            TYPE,
            RULE_TYPE,
            OPERATOR,
            VALUE,
            CONDITIONS,
            "description",
            "enabled",
            "priority",
            "starts_at",
            "expires_at",
            "api_url",
            "cooldown_minutes",
            VISIBILITY,
            WINDOWS,
            "notification_channel_ids",
            "use_global_notifications",
            "id",
            "owner_id",
            "is_system",
            "created_at",
            "updated_at",
            "last_triggered",
            "notification_channels",
            "subscriber_count",
            "is_owner",
            "is_subscribed",
            "can_edit",
            "can_delete");

    private final FormFields fields;

    AlertRuleForm(JsonNode object) {
        this.fields = new FormFields(object);
    }

    /**
     * What was read.
     *
     * @param rule as far as it could be understood
     * @param problems what could not be, by field
     */
    public record Read(AlertRule rule, Map<String, List<String>> problems) {

        public Read {
            problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        }
    }

    /** Its name, for telling one of several from the others; empty when it has none. */
    public Optional<String> name() {
        return fields.node("name").stringValueOpt();
    }

    /** The rule, with the usual values where nothing is said. It has no id, owner or times. */
    public Read read() {
        return read(blank(), true);
    }

    /** The same for a rule that is only tried, and so needs no name. */
    public Read readForTest() {
        return read(blank().setName("test"), false);
    }

    /** The rule instead of that one. */
    public Read readInsteadOf(AlertRule before) {
        AlertRule.Builder builder = AlertRule.newBuilder(blank().build())
                .setId(before.getId())
                .setOwnerId(before.getOwnerId())
                .setOwnerSession(before.getOwnerSession())
                .setSystem(before.getSystem())
                .setCreatedAt(before.getCreatedAt());
        return read(builder, true);
    }

    /** That rule with what is given here. */
    public Read readOnto(AlertRule before) {
        return read(AlertRule.newBuilder(before), false);
    }

    private static AlertRule.Builder blank() {
        return AlertRule.newBuilder()
                .setId(0)
                .setName("")
                .setEnabled(true)
                .setPriority("info")
                .setCooldownMinutes(5)
                .setVisibility(AlertVisibility.PRIVATE)
                .setSystem(false)
                .setSuppressionWindows(List.of())
                .setChannelIds(List.of())
                .setUseGlobalNotifications(true)
                .setCreatedAt(Instant.EPOCH)
                .setUpdatedAt(Instant.EPOCH);
    }

    private Read read(AlertRule.Builder rule, boolean whole) {
        fields.onlyKnown(KNOWN);
        if (fields.has("name")) {
            rule.setName(fields.required("name"));
        } else if (whole) {
            fields.problem("name", FormFields.REQUIRED);
        }
        condition(rule);
        times(rule);
        reach(rule);
        given("description", () -> rule.setDescription(fields.text("description")));
        given("enabled", () -> rule.setEnabled(fields.flag("enabled", false)));
        given("priority", () -> rule.setPriority(fields.required("priority").toLowerCase(Locale.ROOT)));
        return new Read(rule.build(), fields.problems());
    }

    private void condition(AlertRule.Builder rule) {
        String type = fields.has(TYPE) ? TYPE : RULE_TYPE;
        given(type, () -> rule.setRuleType(lower(fields.text(type))));
        given(OPERATOR, () -> rule.setOperator(lower(fields.text(OPERATOR))));
        given(VALUE, () -> rule.setValue(fields.text(VALUE)));
        given(CONDITIONS, () -> rule.setConditions(conditions()));
    }

    private void times(AlertRule.Builder rule) {
        given("starts_at", () -> rule.setStartsAt(fields.time("starts_at")));
        given("expires_at", () -> rule.setExpiresAt(fields.time("expires_at")));
        given("cooldown_minutes", () -> rule.setCooldownMinutes(fields.whole("cooldown_minutes", 0)));
        given(
                WINDOWS,
                () -> rule.setSuppressionWindows(
                        fields.objects(WINDOWS).stream().map(this::window).toList()));
    }

    private void reach(AlertRule.Builder rule) {
        given(VISIBILITY, () -> rule.setVisibility(visibility()));
        given("api_url", () -> rule.setApiUrl(fields.text("api_url")));
        given("notification_channel_ids", () -> rule.setChannelIds(fields.ids("notification_channel_ids")));
        given(
                "use_global_notifications",
                () -> rule.setUseGlobalNotifications(fields.flag("use_global_notifications", true)));
    }

    private void given(String name, Runnable then) {
        if (fields.has(name)) {
            then.run();
        }
    }

    private AlertVisibility visibility() {
        String name = fields.required(VISIBILITY).toUpperCase(Locale.ROOT);
        for (AlertVisibility each : AlertVisibility.values()) {
            if (each.name().equals(name) && each != AlertVisibility.UNKNOWN) {
                return each;
            }
        }
        fields.problem(VISIBILITY, "Must be private, shared or public.");
        return AlertVisibility.PRIVATE;
    }

    private @Nullable AlertConditions conditions() {
        JsonNode written = fields.node(CONDITIONS);
        if (written.isNull() || (written.isContainer() && written.isEmpty())) {
            return null;
        }
        if (!written.isObject()) {
            fields.problem(CONDITIONS, "Must be an object with groups.");
            return null;
        }
        FormFields conditions = new FormFields(written);
        conditions.onlyKnown(Set.of("logic", "groups"));
        List<AlertConditionGroup> groups =
                conditions.objects("groups").stream().map(this::group).toList();
        AlertConditions read = new AlertConditions(logic(conditions), groups);
        nested(CONDITIONS, conditions);
        return groups.isEmpty() ? null : read;
    }

    private AlertConditionGroup group(FormFields group) {
        group.onlyKnown(Set.of("logic", CONDITIONS));
        List<AlertCondition> conditions =
                group.objects(CONDITIONS).stream().map(this::oneCondition).toList();
        AlertConditionGroup read = new AlertConditionGroup(logic(group), conditions);
        nested(CONDITIONS, group);
        return read;
    }

    private AlertCondition oneCondition(FormFields condition) {
        condition.onlyKnown(Set.of(TYPE, OPERATOR, VALUE));
        String operator = lower(condition.text(OPERATOR));
        AlertCondition read = new AlertCondition(
                condition.required(TYPE).toLowerCase(Locale.ROOT),
                operator == null ? "eq" : operator,
                condition.required(VALUE));
        nested(CONDITIONS, condition);
        return read;
    }

    private AlertLogic logic(FormFields of) {
        String logic = of.text("logic");
        return switch (logic == null ? "AND" : logic.toUpperCase(Locale.ROOT)) {
            case "AND" -> AlertLogic.AND;
            case "OR" -> AlertLogic.OR;
            default -> {
                of.problem("logic", "Must be AND or OR.");
                yield AlertLogic.AND;
            }
        };
    }

    /** Clients of the original product know of no time zones; UTC is meant then. */
    private AlertSuppressionWindow window(FormFields window) {
        window.onlyKnown(Set.of("day", "start", "end", "time_zone", "timezone"));
        String zone = window.text(window.has("time_zone") ? "time_zone" : "timezone");
        AlertSuppressionWindow read = new AlertSuppressionWindow(
                lower(window.text("day")),
                window.required("start"),
                window.required("end"),
                zone == null ? "UTC" : zone);
        nested(WINDOWS, window);
        return read;
    }

    /** What is wrong inside of a field is told of the field. */
    private void nested(String name, FormFields inner) {
        inner.problems().forEach((field, texts) -> texts.forEach(text -> fields.problem(name, field + ": " + text)));
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
