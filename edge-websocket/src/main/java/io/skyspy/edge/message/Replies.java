package io.skyspy.edge.message;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.table.AircraftFilter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Encodes what is said to one client alone. */
public final class Replies {

    private static final byte[] PONG = "{\"type\":\"pong\"}".getBytes(StandardCharsets.UTF_8);

    private Replies() {}

    public static byte[] pong() {
        return PONG.clone();
    }

    /**
     * Answer to a subscription.
     *
     * @param topics everything the session is subscribed to now
     */
    public static byte[] subscribed(Collection<String> topics) {
        return topics("subscribed", List.copyOf(topics));
    }

    /**
     * Answer to a subscription that says something about the view.
     *
     * @param topics everything the session is subscribed to now
     */
    public static byte[] subscribed(Collection<String> topics, View view) {
        return Json.object(json -> {
            json.writeStringProperty("type", "subscribed");
            Json.value(json, "topics", List.copyOf(topics));
            json.writeObjectPropertyStart("view");
            json.writeName("bbox");
            view.area().ifPresentOrElse(area -> json.writeArray(area.bordersDeg(), 0, 4), json::writeNull);
            Json.value(
                    json,
                    "fields",
                    view.fields()
                            .map(fields ->
                                    fields.stream().map(FieldNames::of).sorted().toList())
                            .orElse(null));
            json.writeEndObject();
        });
    }

    /** Answer to a subscription to statistics. */
    public static byte[] statsSubscribed(AircraftFilter filter) {
        return filters("subscribed", Optional.of("stats"), filter);
    }

    /** Answer to other filters. */
    public static byte[] filtersUpdated(AircraftFilter filter) {
        return filters("filters_updated", Optional.empty(), filter);
    }

    private static byte[] filters(String type, Optional<String> topic, AircraftFilter filter) {
        return Json.object(json -> {
            json.writeStringProperty("type", type);
            topic.ifPresent(name -> Json.value(json, "topics", List.of(name)));
            Filters.write(json, "filters", filter);
        });
    }

    /** The token of the connection is another now. */
    public static byte[] authenticated(Caller caller) {
        return Json.object(json -> {
            json.writeStringProperty("type", "authenticated");
            Json.value(json, "user", caller.userId().isPresent() ? caller.name() : null);
            Json.value(json, "expires_at", caller.expiresAt().map(Json::text).orElse(null));
        });
    }

    /** A warning that the token of the connection ends. */
    public static byte[] expiring(Instant expiresAt, Instant now) {
        return Json.object(json -> {
            json.writeStringProperty("type", "auth:expiring");
            json.writeStringProperty("expires_at", Json.text(expiresAt));
            json.writeNumberProperty(
                    "expires_in", Math.max(0, Duration.between(now, expiresAt).toSeconds()));
        });
    }

    /**
     * A word before the server stops.
     *
     * @param retryAfter how long to wait before coming back
     */
    public static byte[] draining(Duration retryAfter) {
        return Json.object(json -> {
            json.writeStringProperty("type", "server:draining");
            json.writeNumberProperty("retry_after_ms", retryAfter.toMillis());
        });
    }

    /**
     * Answer to the end of a subscription.
     *
     * @param topics as the client sent them
     */
    public static byte[] unsubscribed(List<String> topics) {
        return topics("unsubscribed", topics);
    }

    public static byte[] error(ErrorText error) {
        return error(error.text());
    }

    public static byte[] error(String message) {
        return Json.object(json -> {
            json.writeStringProperty("type", "error");
            json.writeStringProperty("message", message);
        });
    }

    public static byte[] error(RequestId id, String message) {
        return Json.object(json -> {
            json.writeStringProperty("type", "error");
            json.writeName("request_id");
            json.writeRawValue(id.json());
            json.writeStringProperty("message", message);
        });
    }

    /**
     * Answer to a request.
     *
     * @param data a JSON value, UTF-8
     */
    public static byte[] response(RequestId id, String requestType, byte[] data) {
        return Json.object(json -> {
            json.writeStringProperty("type", "response");
            json.writeName("request_id");
            json.writeRawValue(id.json());
            json.writeStringProperty("request_type", requestType);
            Json.raw(json, "data", data);
        });
    }

    private static byte[] topics(String type, List<String> topics) {
        return Json.object(json -> {
            json.writeStringProperty("type", type);
            Json.value(json, "topics", topics);
        });
    }
}
