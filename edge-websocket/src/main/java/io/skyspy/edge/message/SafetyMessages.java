package io.skyspy.edge.message;

import io.skyspy.schemas.avro.SafetyEvent;
import java.time.Instant;
import java.util.Collection;

/** Encodes what is pushed about safety events. */
public final class SafetyMessages {

    private SafetyMessages() {}

    /** What happened to the event. */
    public static Message told(SafetyEvent event) {
        String type = switch (event.getChange()) {
            case DETECTED -> "safety:event";
            case UPDATED, ACKNOWLEDGED, UNACKNOWLEDGED -> "safety:event_updated";
            case RESOLVED -> "safety:event_resolved";
        };
        return new Message(type, AircraftMessages.encoded(type, data -> SafetyJson.members(data, event)));
    }

    /** The events that last, the newest first. */
    public static byte[] snapshot(Collection<SafetyEvent> active, Instant now) {
        return AircraftMessages.encoded("safety:snapshot", data -> {
            SafetyDocuments.list(data, "events", active);
            data.writeNumberProperty("count", active.size());
            Json.timestamp(data, now);
        });
    }
}
