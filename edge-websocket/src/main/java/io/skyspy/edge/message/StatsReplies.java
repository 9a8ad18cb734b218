package io.skyspy.edge.message;

import io.skyspy.edge.contract.StatType;
import io.skyspy.edge.table.AircraftFilter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Encodes what the stats endpoint says in its own dialect. */
public final class StatsReplies {

    private static final List<String> NAMES =
            Arrays.stream(StatType.values()).map(StatType::label).toList();

    private StatsReplies() {}

    /** The first thing its clients get. */
    public static byte[] connected(Collection<String> subscribed, Instant now) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.connected");
            Json.value(json, "available_stat_types", NAMES);
            Json.value(json, "subscribed", List.copyOf(subscribed));
            Json.timestamp(json, now);
        });
    }

    /** Answer to a subscription: everything the session is subscribed to now. */
    public static byte[] subscribed(Collection<String> types) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.subscribed");
            Json.value(json, "stat_types", List.copyOf(types));
        });
    }

    /** Answer to the end of a subscription: what was sent, and what is left. */
    public static byte[] unsubscribed(Collection<String> sent, Collection<String> remaining) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.unsubscribed");
            Json.value(json, "stat_types", List.copyOf(sent));
            Json.value(json, "remaining", List.copyOf(remaining));
        });
    }

    /** Answer to a request. */
    public static byte[] response(RequestId id, StatType type, AircraftFilter filter, byte[] data) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.response");
            Json.raw(json, "request_id", id.json().getBytes(StandardCharsets.UTF_8));
            json.writeStringProperty("stat_type", type.label());
            Filters.write(json, "filters", filter);
            Json.raw(json, "data", data);
        });
    }

    public static byte[] error(RequestId id, String text) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.error");
            Json.raw(json, "request_id", id.json().getBytes(StandardCharsets.UTF_8));
            json.writeStringProperty("error", text);
            Json.value(json, "available", NAMES);
        });
    }

    public static byte[] filtersSet(AircraftFilter filter) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.filters_set");
            Filters.write(json, "filters", filter);
        });
    }

    /** Every statistic with what it says. */
    public static byte[] list(Collection<String> subscribed) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.list");
            json.writeObjectPropertyStart("stat_types");
            for (StatType type : StatType.values()) {
                json.writeStringProperty(type.label(), type.description());
            }
            json.writeEndObject();
            Json.value(json, "subscribed", List.copyOf(subscribed));
        });
    }

    /** The statistic will be sent again. */
    public static byte[] refreshStarted(StatType type) {
        return Json.object(json -> {
            json.writeStringProperty("type", "stats.refresh_started");
            json.writeStringProperty("stat_type", type.label());
        });
    }
}
