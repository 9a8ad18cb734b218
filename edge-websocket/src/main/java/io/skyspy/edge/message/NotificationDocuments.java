package io.skyspy.edge.message;

import io.skyspy.alerting.channel.ChannelKind;
import io.skyspy.alerting.channel.ChannelSetting;
import io.skyspy.alerting.channel.Masking;
import io.skyspy.edge.notify.DeliveryLog;
import io.skyspy.schemas.avro.DeliveryStatus;
import io.skyspy.schemas.avro.NotificationChannel;
import io.skyspy.schemas.avro.NotificationDelivery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about notification channels. Secrets are masked. */
public final class NotificationDocuments {

    private NotificationDocuments() {}

    public static byte[] channels(List<NotificationChannel> channels) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("channels");
            for (NotificationChannel channel : channels) {
                json.writeStartObject();
                members(json, channel);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("count", channels.size());
        });
    }

    public static byte[] channel(NotificationChannel channel) {
        return Json.object(json -> members(json, channel));
    }

    private static void members(JsonGenerator json, NotificationChannel channel) {
        json.writeNumberProperty("id", channel.getId());
        json.writeStringProperty("name", channel.getName());
        json.writeStringProperty("channel_type", channel.getType());
        json.writeObjectPropertyStart("settings");
        Masking.settings(channel).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeBooleanProperty("enabled", channel.getEnabled());
        json.writeBooleanProperty("verified", channel.getVerified());
        json.writeBooleanProperty("for_all_rules", channel.getForAllRules());
        Json.value(json, "owner_id", channel.getOwnerId());
        json.writeStringProperty("created_at", Json.text(channel.getCreatedAt()));
        json.writeStringProperty("updated_at", Json.text(channel.getUpdatedAt()));
    }

    /** Which kinds of channels there are, and what each needs. */
    public static byte[] kinds() {
        return Json.object(json -> {
            json.writeArrayPropertyStart("types");
            for (ChannelKind kind : ChannelKind.values()) {
                json.writeStartObject();
                json.writeStringProperty("channel_type", kind.id());
                json.writeArrayPropertyStart("settings");
                for (ChannelSetting setting : kind.settings()) {
                    json.writeStartObject();
                    json.writeStringProperty("name", setting.name());
                    json.writeBooleanProperty("required", setting.required());
                    json.writeBooleanProperty("secret", setting.secret());
                    json.writeStringProperty("description", setting.description());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** What became of messages. */
    public static byte[] history(List<DeliveryLog.Entry> entries) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("history");
            for (DeliveryLog.Entry entry : entries) {
                NotificationDelivery delivery = entry.delivery();
                json.writeStartObject();
                json.writeStringProperty("id", entry.key());
                Json.value(json, "channel_id", delivery.getChannelId());
                json.writeNumberProperty("alert_id", delivery.getMatch().getId());
                json.writeNumberProperty("rule_id", delivery.getMatch().getRuleId());
                json.writeStringProperty("rule_name", delivery.getMatch().getRuleName());
                json.writeStringProperty("message", delivery.getMatch().getMessage());
                json.writeStringProperty("status", delivery.getStatus().name().toLowerCase(Locale.ROOT));
                json.writeNumberProperty("attempts", delivery.getAttempts());
                Json.value(json, "error", delivery.getProblem());
                Json.timestamp(json, delivery.getAt());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("count", entries.size());
        });
    }

    /**
     * How a test ended.
     *
     * @param end absent when that is not known yet
     */
    public static byte[] tested(@Nullable NotificationDelivery end) {
        return Json.object(json -> {
            boolean success = end != null && end.getStatus() == DeliveryStatus.DELIVERED;
            json.writeBooleanProperty("success", success);
            if (end == null) {
                json.writeStringProperty("error", "Not delivered yet. It is tried again; is streams-alerts running?");
            } else {
                Json.known(json, "error", end.getProblem());
            }
        });
    }

    /** What is wrong with what somebody sent, by field. */
    public static byte[] problems(Map<String, List<String>> problems) {
        return Json.object(json -> problems.forEach((field, texts) -> Json.value(json, field, texts)));
    }
}
