package io.skyspy.edge.message;

import io.skyspy.alerting.channel.Masking;
import io.skyspy.edge.alerts.RuleView;
import io.skyspy.schemas.avro.AlertCondition;
import io.skyspy.schemas.avro.AlertConditionGroup;
import io.skyspy.schemas.avro.AlertConditions;
import io.skyspy.schemas.avro.AlertRule;
import io.skyspy.schemas.avro.AlertSuppressionWindow;
import io.skyspy.schemas.avro.NotificationChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A rule as clients see it. */
final class AlertRuleJson {

    private AlertRuleJson() {}

    static void write(JsonGenerator json, RuleView view) {
        json.writeStartObject();
        members(json, view);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, RuleView view) {
        AlertRule rule = view.rule();
        json.writeNumberProperty("id", rule.getId());
        json.writeStringProperty("name", rule.getName());
        Json.value(json, "rule_type", rule.getRuleType());
        portable(json, rule, view.editable() ? rule.getApiUrl() : masked(rule.getApiUrl()));
        json.writeBooleanProperty("is_system", rule.getSystem());
        Json.value(json, "owner_id", rule.getOwnerId());
        time(json, "last_triggered", view.lastTriggered().orElse(null));
        time(json, "created_at", rule.getCreatedAt());
        time(json, "updated_at", rule.getUpdatedAt());
        json.writeArrayPropertyStart("notification_channels");
        view.channels().forEach(channel -> channel(json, channel));
        json.writeEndArray();
        json.writeBooleanProperty("is_owner", view.own());
        json.writeBooleanProperty("is_subscribed", view.followed());
        json.writeBooleanProperty("can_edit", view.editable());
        json.writeBooleanProperty("can_delete", view.deletable());
        json.writeNumberProperty("subscriber_count", view.followers());
    }

    /** What it takes to make the same rule elsewhere. */
    static void export(JsonGenerator json, AlertRule rule) {
        json.writeStartObject();
        json.writeStringProperty("name", rule.getName());
        portable(json, rule, rule.getApiUrl());
        json.writeEndObject();
    }

    /** The few members of the request {@code alert-rules}. */
    static void brief(JsonGenerator json, RuleView view) {
        AlertRule rule = view.rule();
        json.writeStartObject();
        json.writeNumberProperty("id", rule.getId());
        json.writeStringProperty("name", rule.getName());
        Json.value(json, "rule_type", rule.getRuleType());
        Json.value(json, "operator", rule.getOperator());
        Json.value(json, "value", rule.getValue());
        json.writeStringProperty("priority", rule.getPriority());
        json.writeBooleanProperty("enabled", rule.getEnabled());
        json.writeStringProperty("visibility", AlertJson.lower(rule.getVisibility()));
        json.writeBooleanProperty("is_system", rule.getSystem());
        json.writeNumberProperty("cooldown_minutes", rule.getCooldownMinutes());
        time(json, "last_triggered", view.lastTriggered().orElse(null));
        json.writeBooleanProperty("is_owner", view.own());
        json.writeEndObject();
    }

    private static void portable(JsonGenerator json, AlertRule rule, @Nullable String apiUrl) {
        Json.value(json, "type", rule.getRuleType());
        Json.value(json, "operator", rule.getOperator());
        Json.value(json, "value", rule.getValue());
        conditions(json, rule.getConditions());
        Json.value(json, "description", rule.getDescription());
        json.writeBooleanProperty("enabled", rule.getEnabled());
        json.writeStringProperty("priority", rule.getPriority());
        time(json, "starts_at", rule.getStartsAt());
        time(json, "expires_at", rule.getExpiresAt());
        Json.value(json, "api_url", apiUrl);
        json.writeNumberProperty("cooldown_minutes", rule.getCooldownMinutes());
        json.writeStringProperty("visibility", AlertJson.lower(rule.getVisibility()));
        json.writeArrayPropertyStart("suppression_windows");
        rule.getSuppressionWindows().forEach(window -> window(json, window));
        json.writeEndArray();
        json.writeArrayPropertyStart("notification_channel_ids");
        rule.getChannelIds().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeBooleanProperty("use_global_notifications", rule.getUseGlobalNotifications());
    }

    private static void conditions(JsonGenerator json, @Nullable AlertConditions conditions) {
        if (conditions == null) {
            json.writeNullProperty("conditions");
            return;
        }
        json.writeObjectPropertyStart("conditions");
        json.writeStringProperty("logic", conditions.getLogic().name());
        json.writeArrayPropertyStart("groups");
        conditions.getGroups().forEach(group -> group(json, group));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void group(JsonGenerator json, AlertConditionGroup group) {
        json.writeStartObject();
        json.writeStringProperty("logic", group.getLogic().name());
        json.writeArrayPropertyStart("conditions");
        for (AlertCondition condition : group.getConditions()) {
            json.writeStartObject();
            json.writeStringProperty("type", condition.getType());
            json.writeStringProperty("operator", condition.getOperator());
            json.writeStringProperty("value", condition.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void window(JsonGenerator json, AlertSuppressionWindow window) {
        json.writeStartObject();
        json.writeStringProperty("day", window.getDay() == null ? "" : window.getDay());
        json.writeStringProperty("start", window.getStart());
        json.writeStringProperty("end", window.getEnd());
        json.writeStringProperty("time_zone", window.getTimeZone());
        json.writeEndObject();
    }

    private static void channel(JsonGenerator json, NotificationChannel channel) {
        json.writeStartObject();
        json.writeNumberProperty("id", channel.getId());
        json.writeStringProperty("name", channel.getName());
        json.writeStringProperty("channel_type", channel.getType());
        json.writeBooleanProperty("enabled", channel.getEnabled());
        json.writeBooleanProperty("verified", channel.getVerified());
        json.writeEndObject();
    }

    /** Whoever knows the whole address of a web hook may write to it. */
    private static @Nullable String masked(@Nullable String url) {
        return url == null ? null : Masking.url(url);
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant at) {
        Json.value(json, name, at == null ? null : Json.text(at));
    }
}
