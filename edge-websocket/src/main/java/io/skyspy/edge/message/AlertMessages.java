package io.skyspy.edge.message;

import io.skyspy.edge.alerts.Alert;
import java.time.Instant;
import java.util.Collection;

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
            data.writeNumberProperty("id", alert.id());
            data.writeNumberProperty("alert_id", alert.id());
            data.writeNumberProperty("rule_id", alert.match().getRuleId());
            AlertJson.acknowledgement(data, alert);
        }));
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
