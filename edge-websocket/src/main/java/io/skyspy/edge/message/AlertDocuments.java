package io.skyspy.edge.message;

import io.skyspy.edge.alerts.Alert;
import io.skyspy.edge.alerts.AlertTally;
import io.skyspy.edge.alerts.AlertTally.Group;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Encodes answers about matches, for requests over a socket and over HTTP. */
public final class AlertDocuments {

    private static final int TOP = 10;

    private AlertDocuments() {}

    public static byte[] list(Collection<Alert> alerts) {
        return Json.array(json -> alerts.forEach(alert -> AlertJson.write(json, alert)));
    }

    /**
     * Some of the matches.
     *
     * @param count how many there are of that sort
     */
    public static byte[] history(Collection<Alert> alerts, int count) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("history");
            alerts.forEach(alert -> AlertJson.write(json, alert));
            json.writeEndArray();
            json.writeNumberProperty("count", count);
        });
    }

    public static byte[] one(Alert alert) {
        return Json.object(json -> AlertJson.members(json, alert));
    }

    /** The match, and that it is or will be acknowledged. */
    public static byte[] acknowledged(Alert alert) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", true);
            json.writeNumberProperty("alert_id", alert.id());
            AlertJson.members(json, alert);
        });
    }

    /** A match is or will be acknowledged. */
    public static byte[] done(long alertId) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", true);
            json.writeNumberProperty("alert_id", alertId);
        });
    }

    /** Why it will not be. */
    public static byte[] notDone(String why) {
        return SafetyDocuments.notDone(why);
    }

    /** How many matches are or will be acknowledged, as the request over a socket tells it. */
    public static byte[] allDone(int count, Instant now) {
        return Json.object(json -> {
            json.writeBooleanProperty("success", true);
            json.writeNumberProperty("acknowledged_count", count);
            Json.timestamp(json, now);
        });
    }

    /** The same over HTTP. */
    public static byte[] allAcknowledged(int count) {
        return Json.object(json -> json.writeNumberProperty("acknowledged", count));
    }

    public static byte[] deleted(int count) {
        return Json.object(json -> {
            json.writeNumberProperty("deleted", count);
            json.writeStringProperty("message", "Deleted " + count + (count == 1 ? " alert" : " alerts"));
        });
    }

    /** How many matches there are that are acknowledged, or that are not. */
    public static byte[] count(int count, boolean acknowledged, Instant now) {
        return Json.object(json -> {
            json.writeNumberProperty("count", count);
            json.writeBooleanProperty("acknowledged", acknowledged);
            Json.timestamp(json, now);
        });
    }

    /**
     * Sums, with the names of the original product.
     *
     * @param rules rules there are for who asks
     * @param active those of them that are evaluated
     */
    public static byte[] statistics(AlertTally tally, int rules, int active, Instant now) {
        return Json.object(json -> {
            sums(json, tally, rules, active);
            json.writeArrayPropertyStart("by_rule");
            tally.byRule().stream().limit(TOP).forEach(group -> {
                json.writeStartObject();
                json.writeStringProperty("rule__name", group.newest().match().getRuleName());
                json.writeNumberProperty("count", group.count());
                json.writeEndObject();
            });
            json.writeEndArray();
            counts(json, "by_priority", tally.byPriority());
            Json.timestamp(json, now);
        });
    }

    /** What rules and their matches add up to. */
    public static byte[] metrics(AlertTally tally, int rules, int active, Map<String, Integer> byType, Instant now) {
        return Json.object(json -> {
            sums(json, tally, rules, active);
            json.writeNumberProperty("alerts_total", tally.total());
            json.writeNumberProperty("alerts_unacknowledged", tally.open());
            counts(json, "rules_by_type", byType);
            counts(json, "alerts_by_priority", tally.byPriority());
            json.writeArrayPropertyStart("top_rules");
            tally.byRule().stream().limit(TOP).forEach(group -> {
                json.writeStartObject();
                json.writeNumberProperty("rule_id", group.newest().match().getRuleId());
                json.writeStringProperty("rule_name", group.newest().match().getRuleName());
                json.writeNumberProperty("count", group.count());
                json.writeStringProperty(
                        "last_triggered", Json.text(group.newest().triggeredAt()));
                json.writeEndObject();
            });
            json.writeEndArray();
            Json.timestamp(json, now);
        });
    }

    /**
     * Matches by rule and aircraft.
     *
     * @param groups those that are told
     * @param count how many groups there are
     */
    public static byte[] aggregated(List<Group> groups, int count, int total, Instant now) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("aggregated");
            groups.forEach(group -> group(json, group));
            json.writeEndArray();
            json.writeNumberProperty("count", count);
            json.writeNumberProperty("total", total);
            Json.timestamp(json, now);
        });
    }

    private static void group(JsonGenerator json, Group group) {
        json.writeStartObject();
        json.writeNumberProperty("rule_id", group.newest().match().getRuleId());
        json.writeStringProperty("rule_name", group.newest().match().getRuleName());
        json.writeStringProperty("icao", group.newest().match().getAircraft().getIcao());
        Json.value(json, "callsign", group.newest().match().getAircraft().getCallsign());
        json.writeStringProperty("priority", group.newest().match().getPriority());
        json.writeNumberProperty("count", group.count());
        json.writeNumberProperty("unacknowledged", group.open());
        json.writeStringProperty("first_triggered_at", Json.text(group.first()));
        json.writeStringProperty("last_triggered_at", Json.text(group.newest().triggeredAt()));
        json.writeNumberProperty("last_id", group.newest().id());
        json.writeEndObject();
    }

    private static void sums(JsonGenerator json, AlertTally tally, int rules, int active) {
        json.writeNumberProperty("total_rules", rules);
        json.writeNumberProperty("active_rules", active);
        json.writeNumberProperty("alerts_last_hour", tally.lastHour());
        json.writeNumberProperty("alerts_last_24h", tally.lastDay());
    }

    private static void counts(JsonGenerator json, String name, Map<String, Integer> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
