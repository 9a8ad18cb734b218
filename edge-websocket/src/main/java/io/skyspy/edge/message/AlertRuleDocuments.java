package io.skyspy.edge.message;

import io.skyspy.edge.alerts.RuleView;
import io.skyspy.edge.table.Field;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSubscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about rules and subscriptions. */
public final class AlertRuleDocuments {

    private static final int MOST_MATCHED = 100;
    private static final List<Field> FIELDS = List.of(Field.values());

    private AlertRuleDocuments() {}

    /**
     * A rule that could not be made, of several.
     *
     * @param index where it was in the list, from 0
     * @param name its name; empty when it has none
     * @param problems what is wrong with it, by field
     */
    public record Rejected(int index, Optional<String> name, Map<String, List<String>> problems) {}

    /**
     * What came of a test.
     *
     * @param active whether the rule could fire now
     * @param reason why not, such as {@code expired}; null when it could
     * @param coolingDown whether it has fired for that aircraft too lately
     */
    public record Tested(
            RuleView rule,
            boolean active,
            @Nullable String reason,
            boolean coolingDown,
            List<AircraftState> matched,
            int tested) {}

    public static byte[] rule(RuleView view) {
        return Json.object(json -> AlertRuleJson.members(json, view));
    }

    public static byte[] rules(List<RuleView> views) {
        return Json.object(json -> {
            list(json, views);
            json.writeNumberProperty("count", views.size());
        });
    }

    /** The few members of the request {@code alert-rules}. */
    public static byte[] brief(List<RuleView> views) {
        return Json.array(json -> views.forEach(view -> AlertRuleJson.brief(json, view)));
    }

    /** What is wrong with the fields of a rule. */
    public static byte[] problems(Map<String, List<String>> problems) {
        return Json.object(json -> problems(json, problems));
    }

    public static byte[] created(List<RuleView> views, List<Rejected> rejected) {
        return Json.object(json -> {
            json.writeNumberProperty("created", views.size());
            list(json, views);
            rejected(json, rejected);
        });
    }

    public static byte[] imported(List<RuleView> views, List<Rejected> rejected, boolean replacedAll) {
        return Json.object(json -> {
            json.writeNumberProperty("imported", views.size());
            list(json, views);
            rejected(json, rejected);
            json.writeBooleanProperty("replaced_all", replacedAll);
        });
    }

    public static byte[] export(List<AlertRule> rules, Instant now) {
        return Json.object(json -> {
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("exported_at", Json.text(now));
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> AlertRuleJson.export(json, rule));
            json.writeEndArray();
            json.writeNumberProperty("count", rules.size());
        });
    }

    public static byte[] deleted(int deleted, int requested) {
        return Json.object(json -> {
            json.writeNumberProperty("deleted", deleted);
            json.writeNumberProperty("requested", requested);
        });
    }

    public static byte[] toggled(int updated, int requested, boolean enabled) {
        return Json.object(json -> {
            json.writeNumberProperty("updated", updated);
            json.writeNumberProperty("requested", requested);
            json.writeBooleanProperty("enabled", enabled);
        });
    }

    /** What came of testing a rule that is not kept; with problems nothing was tested. */
    public static byte[] tried(List<AircraftState> matched, Map<String, List<String>> problems, int tested) {
        return Json.object(json -> {
            json.writeBooleanProperty("would_match", !matched.isEmpty());
            matched(json, matched);
            json.writeBooleanProperty("rule_valid", problems.isEmpty());
            json.writeNumberProperty("aircraft_tested", tested);
            json.writeObjectPropertyStart("errors");
            problems(json, problems);
            json.writeEndObject();
        });
    }

    /** What came of testing a rule that there is. */
    public static byte[] tested(Tested test) {
        boolean match = !test.matched().isEmpty();
        return Json.object(json -> {
            json.writeBooleanProperty("match", match);
            json.writeBooleanProperty("active", test.active());
            Json.value(json, "active_reason", test.reason());
            json.writeBooleanProperty("cooldown_active", test.coolingDown());
            json.writeStringProperty(
                    "result",
                    !match ? "no_match" : !test.active() ? "inactive" : test.coolingDown() ? "cooldown" : "triggers");
            json.writeName("rule");
            AlertRuleJson.write(json, test.rule());
            if (match) {
                json.writeName("aircraft");
                aircraft(json, test.matched().getFirst());
            } else {
                json.writeNullProperty("aircraft");
            }
            matched(json, test.matched());
            json.writeNumberProperty("aircraft_tested", test.tested());
        });
    }

    /**
     * What somebody follows.
     *
     * @param rules finds the rule of that id; empty when it may not be seen any more
     */
    public static byte[] subscriptions(
            Collection<AlertSubscription> subscriptions, LongFunction<Optional<AlertRule>> rules) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("subscriptions");
            subscriptions.forEach(each -> subscription(json, each, rules.apply(each.getRuleId())));
            json.writeEndArray();
            json.writeNumberProperty("count", subscriptions.size());
        });
    }

    /** The same as a list alone. */
    public static byte[] subscriptionList(
            Collection<AlertSubscription> subscriptions, LongFunction<Optional<AlertRule>> rules) {
        return Json.array(
                json -> subscriptions.forEach(each -> subscription(json, each, rules.apply(each.getRuleId()))));
    }

    public static byte[] subscription(AlertSubscription subscription, Optional<AlertRule> rule) {
        return Json.object(json -> members(json, subscription, rule));
    }

    private static void subscription(JsonGenerator json, AlertSubscription subscription, Optional<AlertRule> rule) {
        json.writeStartObject();
        members(json, subscription, rule);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, AlertSubscription subscription, Optional<AlertRule> rule) {
        json.writeNumberProperty("id", subscription.getId());
        json.writeNumberProperty("rule_id", subscription.getRuleId());
        Json.value(json, "rule_name", rule.map(AlertRule::getName).orElse(null));
        Json.value(json, "rule_priority", rule.map(AlertRule::getPriority).orElse(null));
        json.writeBooleanProperty("notify_on_trigger", subscription.getNotifyOnTrigger());
        json.writeStringProperty("created_at", Json.text(subscription.getCreatedAt()));
    }

    private static void list(JsonGenerator json, List<RuleView> views) {
        json.writeArrayPropertyStart("rules");
        views.forEach(view -> AlertRuleJson.write(json, view));
        json.writeEndArray();
    }

    private static void matched(JsonGenerator json, List<AircraftState> matched) {
        json.writeArrayPropertyStart("matched_aircraft");
        matched.stream().limit(MOST_MATCHED).forEach(state -> aircraft(json, state));
        json.writeEndArray();
        json.writeNumberProperty("matched_count", matched.size());
    }

    private static void aircraft(JsonGenerator json, AircraftState state) {
        json.writeStartObject();
        json.writeStringProperty("hex", state.getIcao());
        AircraftJson.known(json, state, FIELDS);
        json.writeEndObject();
    }

    private static void rejected(JsonGenerator json, List<Rejected> rejected) {
        json.writeArrayPropertyStart("errors");
        for (Rejected each : rejected) {
            json.writeStartObject();
            json.writeNumberProperty("index", each.index());
            Json.value(json, "name", each.name().orElse(null));
            json.writeObjectPropertyStart("errors");
            problems(json, each.problems());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void problems(JsonGenerator json, Map<String, List<String>> problems) {
        problems.forEach((field, texts) -> Json.value(json, field, texts));
    }
}
