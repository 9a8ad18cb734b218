package io.skyspy.edge.message;

import io.skyspy.edge.alerts.Alert;
import java.time.Instant;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;

/** Encodes what is pushed about alerts. */
public final class AlertMessages {

    private AlertMessages() {}

    /** {@code alert:triggered}: an aircraft matched a rule. */
    public static Message triggered(Alert alert) {
        String type = "alert:triggered";
        return new Message(type, AircraftMessages.encoded(type, data -> AlertJson.members(data, alert)));
    }

    /** {@code alert:acknowledged}: somebody has taken note of a match, or has taken that back. */
    public static Message acknowledged(Alert alert) {
        String type = "alert:acknowledged";
        return new Message(type, AircraftMessages.encoded(type, data -> {
            ids(data, alert);
            AlertJson.acknowledgement(data, alert);
        }));
    }

    /** {@code alert:deleted}: somebody has taken a match out of the history. */
    public static Message deleted(Alert alert) {
        String type = "alert:deleted";
        return new Message(type, AircraftMessages.encoded(type, data -> ids(data, alert)));
    }

    private static void ids(JsonGenerator data, Alert alert) {
        data.writeNumberProperty("id", alert.id());
        data.writeNumberProperty("alert_id", alert.id());
        data.writeNumberProperty("rule_id", alert.match().getRuleId());
    }

    /** {@code alert:snapshot}: the matches of the last hour, the newest first. */
    public static byte[] snapshot(Collection<Alert> newest, Instant now) {
        return AircraftMessages.encoded("alert:snapshot", data -> {
            data.writeArrayPropertyStart("alerts");
            newest.forEach(alert -> AlertJson.write(data, alert));
            data.writeEndArray();
            data.writeNumberProperty("count", newest.size());
            Json.timestamp(data, now);
        });
    }
}
