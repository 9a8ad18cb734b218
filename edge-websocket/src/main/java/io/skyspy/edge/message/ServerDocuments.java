package io.skyspy.edge.message;

import io.skyspy.edge.message.ServerState.Feed;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Encodes answers about the server. The names are the original product's, so that its clients work; services it has and we have not
 * are {@code unknown}.
 */
public final class ServerDocuments {

    /** Features of the original's access table; in public mode each that there is is open to everybody. */
    private static final List<String> FEATURES =
            List.of("aircraft", "alerts", "safety", "audio", "acars", "history", "system", "users", "roles");

    private static final List<String> SERVED = List.of("aircraft", "system");

    private ServerDocuments() {}

    public static byte[] status(ServerState server) {
        return Json.object(json -> {
            boolean online = server.feed() == Feed.LIVE;
            json.writeBooleanProperty("online", online);
            json.writeBooleanProperty("adsb_online", online);
            json.writeNumberProperty("aircraft_count", server.aircraft());
            json.writeNumberProperty("websocket_connections", server.connections());
            json.writeBooleanProperty("celery_running", online);
            json.writeStringProperty("version", server.version());
            location(json, server);
            json.writeObjectPropertyStart("map");
            Json.value(json, "style_url", server.mapStyleUrl());
            json.writeEndObject();
            Json.timestamp(json, server.now());
        });
    }

    public static byte[] health(ServerState server) {
        return Json.object(json -> {
            json.writeStringProperty("status", health(server.feed()));
            json.writeObjectPropertyStart("services");
            service(json, "kafka", up(server.feed()));
            service(json, "adsb", up(server.feed()));
            List.of("database", "cache", "celery").forEach(absent -> service(json, absent, "unknown"));
            json.writeEndObject();
            Json.timestamp(json, server.now());
        });
    }

    /** How clients may log in: in public mode they need not. */
    public static byte[] openAccess() {
        return Json.object(json -> {
            json.writeStringProperty("auth_mode", "public");
            json.writeBooleanProperty("auth_enabled", false);
            json.writeBooleanProperty("oidc_enabled", false);
            json.writeNullProperty("oidc_provider_name");
            json.writeBooleanProperty("local_auth_enabled", false);
            json.writeBooleanProperty("api_key_enabled", false);
            json.writeObjectPropertyStart("features");
            FEATURES.forEach(feature -> {
                json.writeObjectPropertyStart(feature);
                json.writeStringProperty("read_access", "public");
                json.writeStringProperty("write_access", "public");
                json.writeBooleanProperty("is_enabled", SERVED.contains(feature));
                json.writeEndObject();
            });
            json.writeEndObject();
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

    private static void location(JsonGenerator json, ServerState server) {
        if (server.latitudeDeg() == null || server.longitudeDeg() == null) {
            json.writeNullProperty("location");
            return;
        }
        json.writeObjectPropertyStart("location");
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
