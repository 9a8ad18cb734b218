package io.skyspy.ingest.adsb.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Typed look at a JSON object; a member that is missing, null or of another type is absent.
 *
 * @param node any node; one that is no object has no members
 */
record JsonObject(JsonNode node) {

    private static final double LARGEST_SECONDS = 4_102_444_800.0; // the year 2100

    boolean has(String name) {
        return node.has(name);
    }

    JsonObject object(String name) {
        return new JsonObject(node.path(name));
    }

    @Nullable
    Double number(String name) {
        JsonNode member = node.path(name);
        return member.isNumber() ? Double.valueOf(member.doubleValue()) : null;
    }

    @Nullable
    String text(String name) {
        JsonNode member = node.path(name);
        return member.isString() ? member.stringValue() : null;
    }

    /** A JSON boolean, or the numbers 0 and 1. */
    @Nullable
    Boolean flag(String name) {
        JsonNode member = node.path(name);
        if (member.isBoolean()) {
            return member.booleanValue();
        }
        return member.isNumber() ? Boolean.valueOf(member.doubleValue() != 0) : null;
    }

    /** The texts of an array; empty when there is none. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            if (element.isString()) {
                texts.add(element.stringValue());
            }
        }
        return texts;
    }

    /** Seconds as milliseconds. */
    @Nullable
    Long millis(String name) {
        Double seconds = number(name);
        if (seconds == null || Math.abs(seconds) > LARGEST_SECONDS) {
            return null;
        }
        return Math.round(seconds * 1e3);
    }
}
