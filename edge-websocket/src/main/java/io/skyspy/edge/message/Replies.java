package io.skyspy.edge.message;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

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
            json.writeName("data");
            json.writeRawValue(new String(data, StandardCharsets.UTF_8));
        });
    }

    private static byte[] topics(String type, List<String> topics) {
        return Json.object(json -> {
            json.writeStringProperty("type", type);
            Json.value(json, "topics", topics);
        });
    }
}
