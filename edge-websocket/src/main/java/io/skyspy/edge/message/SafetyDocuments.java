package io.skyspy.edge.message;

import io.skyspy.edge.safety.SafetyTally;
import io.skyspy.schemas.avro.SafetyEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about safety events, for requests over a socket and over HTTP. */
public final class SafetyDocuments {

    private static final int MOST_AIRCRAFT = 50;
    private static final int TOP = 10;
    private static final int RECENT = 5;

    private SafetyDocuments() {}

    public static byte[] event(SafetyEvent event) {
        return Json.object(json -> SafetyJson.members(json, event));
    }

    public static byte[] list(Collection<SafetyEvent> events) {
        return Json.array(json -> events.forEach(event -> SafetyJson.write(json, event)));
    }

    /**
     * Some of the events.
     *
     * @param count how many there are of that sort
     */
    public static byte[] page(Collection<SafetyEvent> events, int count) {
        return Json.object(json -> {
            list(json, "events", events);
            json.writeNumberProperty("count", count);
        });
    }

    /** The event, and that what was asked for will be done. */
    public static byte[] acknowledged(SafetyEvent event) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", true);
            json.writeNumberProperty("event_id", event.getId());
            SafetyJson.members(json, event);
        });
    }

    /** What was asked for will be done. */
    public static byte[] done(long eventId) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", true);
            json.writeNumberProperty("event_id", eventId);
        });
    }

    /** What was asked for will not be done. */
    public static byte[] notDone(String why) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", false);
            json.writeStringProperty("error", why);
        });
    }

    /** What there is instead of an event. */
    public static byte[] missing() {
        return Json.object(json -> json.writeStringProperty("error", ErrorText.EVENT_NOT_FOUND.text()));
    }

    /**
     * Whether hazards are watched, and what there was lately.
     *
     * @param enabled whether events arrive here
     */
    public static byte[] status(boolean enabled, int active, SafetyTally day, Instant now) {
        return Json.object(json -> {
            json.writeBooleanProperty("enabled", enabled);
            json.writeNumberProperty("active_events", active);
            json.writeNumberProperty("last_24h", day.total());
            counts(json, "by_type", day.byKind());
            Json.timestamp(json, now);
        });
    }

    /** Sums over the last hours, with the names of the original product. */
    public static byte[] statistics(
            boolean enabled, SafetyTally tally, int hours, List<SafetyEvent> newest, Instant now) {
        return Json.object(json -> {
            json.writeBooleanProperty("monitoring_enabled", enabled);
            json.writeNumberProperty("time_range_hours", hours);
            json.writeNumberProperty("total_events", tally.total());
            json.writeNumberProperty("active_events", tally.active());
            json.writeNumberProperty("unique_aircraft", tally.aircraft().size());
            json.writeNumberProperty("event_rate_per_hour", Math.rint(100.0 * tally.total() / hours) / 100);
            counts(json, "events_by_type", tally.byKind());
            counts(json, "events_by_severity", tally.bySeverity());
            json.writeArrayPropertyStart("top_aircraft");
            tally.aircraft().stream().limit(TOP).forEach(aircraft -> {
                json.writeStartObject();
                json.writeStringProperty("icao_hex", aircraft.icao());
                Json.value(json, "callsign", aircraft.latest().getCallsign());
                json.writeNumberProperty("count", aircraft.total());
                json.writeEndObject();
            });
            json.writeEndArray();
            list(json, "recent_events", newest.stream().limit(RECENT).toList());
            Json.timestamp(json, now);
        });
    }

    /** The same by aircraft. */
    public static byte[] aircraft(SafetyTally tally, int hours, Instant now) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("aircraft");
            tally.aircraft().stream().limit(MOST_AIRCRAFT).forEach(aircraft -> one(json, aircraft));
            json.writeEndArray();
            json.writeNumberProperty("total_aircraft", tally.aircraft().size());
            json.writeNumberProperty("time_range_hours", hours);
            Json.timestamp(json, now);
        });
    }

    private static void one(JsonGenerator json, SafetyTally.Aircraft aircraft) {
        json.writeStartObject();
        json.writeStringProperty("icao_hex", aircraft.icao());
        Json.value(json, "callsign", aircraft.latest().getCallsign());
        json.writeNumberProperty("total_events", aircraft.total());
        counts(json, "events_by_type", aircraft.byKind());
        counts(json, "events_by_severity", aircraft.bySeverity());
        json.writeStringProperty("worst_severity", SafetyJson.lower(aircraft.worst()));
        json.writeStringProperty("last_event_time", Json.text(aircraft.latest().getFirstSeenAt()));
        json.writeStringProperty(
                "last_event_type", SafetyJson.lower(aircraft.latest().getKind()));
        json.writeEndObject();
    }

    static void list(JsonGenerator json, String name, Collection<SafetyEvent> events) {
        json.writeArrayPropertyStart(name);
        events.forEach(event -> SafetyJson.write(json, event));
        json.writeEndArray();
    }

    private static void counts(JsonGenerator json, String name, Map<? extends Enum<?>, Integer> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((what, count) -> json.writeNumberProperty(SafetyJson.lower(what), count));
        json.writeEndObject();
    }
}
