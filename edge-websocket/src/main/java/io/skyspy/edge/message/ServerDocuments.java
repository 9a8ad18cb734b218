package io.skyspy.edge.message;

import io.skyspy.edge.message.ServerState.Feed;
import io.skyspy.edge.table.Statistics;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Encodes answers about the server. The names are the original product's, so that its clients work; services it has and we have not
 * are {@code unknown}.
 */
public final class ServerDocuments {

    private ServerDocuments() {}

    public static byte[] status(ServerState server, Figures figures) {
        return Json.object(json -> {
            boolean online = server.feed() == Feed.LIVE;
            json.writeBooleanProperty("online", online);
            json.writeBooleanProperty("adsb_online", online);
            json.writeNumberProperty("aircraft_count", server.aircraft());
            json.writeNumberProperty("websocket_connections", server.connections());
            json.writeBooleanProperty("celery_running", online);
            counts(json, figures);
            json.writeStringProperty("version", server.version());
            location(json, "location", server);
            json.writeObjectPropertyStart("map");
            Json.value(json, "style_url", server.mapStyleUrl());
            json.writeEndObject();
            Json.timestamp(json, server.now());
        });
    }

    /** What there is right now; what only a history could tell is null. */
    public static byte[] system(ServerState server, Statistics statistics, Figures figures) {
        return Json.object(json -> {
            json.writeObjectPropertyStart("aircraft");
            json.writeNumberProperty("current", statistics.total());
            json.writeNumberProperty("military", statistics.military());
            json.writeNumberProperty("emergency", statistics.emergencies().size());
            json.writeEndObject();
            json.writeObjectPropertyStart("last_24h");
            json.writeNullProperty("sightings");
            json.writeNumberProperty("safety_events", figures.safetyEventsOfDay());
            json.writeNumberProperty("acars_messages", figures.acarsMessagesOfDay());
            json.writeEndObject();
            counts(json, figures);
            json.writeObjectPropertyStart("receiver");
            json.writeBooleanProperty("online", server.feed() == Feed.LIVE);
            json.writeNumberProperty("messages", statistics.messages());
            json.writeEndObject();
            location(json, "feeder", server);
            Json.timestamp(json, server.now());
        });
    }

    /** Which software this is, on what it runs, and where it stands. */
    public static byte[] info(ServerState server) {
        return Json.object(json -> {
            json.writeStringProperty("version", server.version());
            json.writeStringProperty("java", Runtime.version().toString());
            location(json, "location", server);
            Json.timestamp(json, server.now());
        });
    }

    public static byte[] health(ServerState server) {
        return Json.object(json -> {
            json.writeStringProperty("status", health(server.feed()));
            json.writeObjectPropertyStart("services");
            service(json, "kafka", up(server.feed()));
            service(json, "adsb", up(server.feed()));
            List.of("database", "cache", "celery", "libacars").forEach(absent -> service(json, absent, "unknown"));
            json.writeEndObject();
            Json.timestamp(json, server.now());
        });
    }

    /**
     * About the asking connection.
     *
     * @param consumer name of its endpoint
     * @param channel name of the connection
     */
    public static byte[] connection(
            ServerState server,
            String consumer,
            String channel,
            Collection<String> subscribed,
            Collection<String> supported) {
        return Json.object(json -> {
            json.writeStringProperty("consumer", consumer);
            json.writeStringProperty("channel_name", channel);
            Json.value(json, "subscribed_topics", List.copyOf(subscribed));
            Json.value(json, "supported_topics", List.copyOf(supported));
            json.writeNumberProperty("subscribers", server.connections());
            Json.timestamp(json, server.now());
        });
    }

    /** The shape of an HTTP error. */
    public static byte[] detail(String text) {
        return Json.object(json -> {
            json.writeStringProperty("detail", text);
            json.writeStringProperty("error", text);
        });
    }

    private static void counts(JsonGenerator json, Figures figures) {
        json.writeNumberProperty("active_rules", figures.activeRules());
        json.writeNumberProperty("alert_history_count", figures.alerts());
        json.writeNumberProperty("safety_event_count", figures.safetyEvents());
        json.writeBooleanProperty("acars_enabled", true);
        json.writeBooleanProperty("acars_running", figures.acarsRunning());
    }

    private static void location(JsonGenerator json, String name, ServerState server) {
        if (server.latitudeDeg() == null || server.longitudeDeg() == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("latitude", server.latitudeDeg());
        json.writeNumberProperty("longitude", server.longitudeDeg());
        json.writeEndObject();
    }

    private static void service(JsonGenerator json, String name, String status) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("status", status);
        json.writeEndObject();
    }

    private static String health(Feed feed) {
        return switch (feed) {
            case LIVE -> "healthy";
            case DISCONNECTED -> "degraded";
            case STARTING -> "unhealthy";
        };
    }

    private static String up(Feed feed) {
        return feed == Feed.LIVE ? "up" : "down";
    }
}
