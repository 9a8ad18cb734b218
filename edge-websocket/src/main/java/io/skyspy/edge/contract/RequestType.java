package io.skyspy.edge.contract;

import static io.skyspy.edge.auth.Feature.ACARS;
import static io.skyspy.edge.auth.Feature.AIRCRAFT;
import static io.skyspy.edge.auth.Feature.AIRSPACE;
import static io.skyspy.edge.auth.Feature.ALERTS;
import static io.skyspy.edge.auth.Feature.AUDIO;
import static io.skyspy.edge.auth.Feature.HISTORY;
import static io.skyspy.edge.auth.Feature.NOTAMS;
import static io.skyspy.edge.auth.Feature.SAFETY;
import static io.skyspy.edge.auth.Feature.STATS;
import static io.skyspy.edge.auth.Feature.SYSTEM;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of request that clients know, whether this server can answer it yet or not. Every endpoint takes every one.
 *
 * @param name its one name here; clients may use others
 * @param feature what must be readable for it; empty when everybody may ask
 * @param permission what else the caller must be allowed; empty for nothing
 */
public record RequestType(String name, Optional<Feature> feature, Optional<Permission> permission) {

    private static final Map<String, RequestType> BY_NAME = new HashMap<>();

    /** Short names that mean something else on each endpoint. */
    private static final Map<Endpoint, Map<String, String>> SHORT = Map.of(
            Endpoint.ACARS, Map.of("messages", "acars-messages", "stats", "acars-stats", "labels", "acars-labels"),
            Endpoint.ALL, Map.of("messages", "acars-messages", "stats", "acars-stats", "labels", "acars-labels"),
            Endpoint.AUDIO, Map.of("stats", "audio-stats"),
            Endpoint.NOTAMS, Map.of("stats", "notams-stats"));

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("aircraft-list", "aircraft_list"),
            Map.entry("aircraft-detail", "aircraft"),
            Map.entry("photo-cache", "photo"),
            Map.entry("safety-acknowledge", "acknowledge"),
            Map.entry("acars-recent", "acars-messages"),
            Map.entry("audio-transmissions", "transmissions"),
            Map.entry("audio-list", "transmissions"),
            Map.entry("alerts-history", "alerts"),
            Map.entry("alerts-rules", "alert-rules"),
            Map.entry("alerts-subscriptions", "my-subscriptions"),
            Map.entry("airspace-boundaries", "boundaries"),
            Map.entry("notams-list", "notams"),
            Map.entry("system-health", "health"),
            Map.entry("database-stats", "system-databases"));

    static {
        forEverybody("status", "health", "ws-status");
        readers(
                AIRCRAFT,
                "aircraft",
                "aircraft_list",
                "aircraft-info",
                "aircraft-info-bulk",
                "aircraft-stats",
                "aircraft-top",
                "photo",
                "lookup-aircraft",
                "lookup-opensky",
                "lookup-route",
                "threats",
                "session-info");
        readers(
                HISTORY,
                "sightings",
                "history-stats",
                "history-trends",
                "history-top",
                "history-sessions",
                "history-analytics-distance",
                "history-analytics-speed",
                "history-analytics-correlation",
                "antenna-polar",
                "antenna-rssi",
                "antenna-summary",
                "antenna-analytics");
        readers(SAFETY, "active_events", "event_history", "safety-event-detail", "safety-events", "safety-stats");
        readers(SAFETY, "safety-status");
        readers(ACARS, "acars-messages", "acars-stats", "acars-labels", "acars-status");
        readers(AUDIO, "transmissions", "transmission", "audio-stats", "audio-status", "audio-matched");
        readers(ALERTS, "alerts", "alert-rules", "alert-stats", "my-subscriptions", "alert-count");
        readers(ALERTS, "acknowledge-alert", "acknowledge-all-alerts");
        readers(AIRSPACE, "advisories", "boundaries", "airspaces", "metars", "metar", "taf", "pireps", "sigmets");
        readers(AIRSPACE, "airports", "navaids", "geodata-stats", "weather-stats");
        readers(NOTAMS, "notams", "tfrs", "nearby", "airport", "notams-stats");
        readers(SYSTEM, "system-status", "notifications-config", "notifications-channels");
        for (StatType type : StatType.values()) {
            readers(STATS, "stats-" + type.label().replace('_', '-'));
        }
        readers(STATS, "stats-favorites", "stats-combined");
        permitted(SAFETY, Permission.SAFETY_ACKNOWLEDGE, "acknowledge");
        permitted(SYSTEM, Permission.SYSTEM_VIEW_INFO, "system-info");
        permitted(SYSTEM, Permission.SYSTEM_VIEW_DATABASES, "system-databases");
        permitted(NOTAMS, Permission.SYSTEM_MANAGE, "refresh");
    }

    /** What is meant by that name on that endpoint; empty when nobody knows it. */
    public static Optional<RequestType> named(String name, Endpoint endpoint) {
        String meant = SHORT.getOrDefault(endpoint, Map.of()).getOrDefault(name, OTHER_NAMES.getOrDefault(name, name));
        return Optional.ofNullable(BY_NAME.get(meant));
    }

    /** Every kind there is. */
    public static List<RequestType> all() {
        return List.copyOf(BY_NAME.values());
    }

    public boolean isOpenTo(Caller caller) {
        return feature.map(caller::mayRead).orElse(true)
                && permission.map(caller::may).orElse(true);
    }

    private static void forEverybody(String... names) {
        for (String name : names) {
            BY_NAME.put(name, new RequestType(name, Optional.empty(), Optional.empty()));
        }
    }

    private static void readers(Feature feature, String... names) {
        for (String name : names) {
            BY_NAME.put(name, new RequestType(name, Optional.of(feature), Optional.empty()));
        }
    }

    private static void permitted(Feature feature, Permission permission, String name) {
        BY_NAME.put(name, new RequestType(name, Optional.of(feature), Optional.of(permission)));
    }
}
