package io.skyspy.edge.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a JSON object and notes, field by field, what is wrong with them. */
final class FormFields {

    static final String REQUIRED = "This field is required.";
    private static final String NOT_NULL = "This field may not be null.";
    private static final String NO_TEXT = "Not a valid string.";
    private static final int MOST_UNKNOWN = 20;

    private final JsonNode object;
    private final Map<String, List<String>> problems = new TreeMap<>();

    FormFields(JsonNode object) {
        this.object = object;
    }

    Map<String, List<String>> problems() {
        return problems;
    }

    void problem(String name, String text) {
        problems.computeIfAbsent(name, unused -> new ArrayList<>()).add(text);
    }

    boolean has(String name) {
        return object.has(name);
    }

    JsonNode node(String name) {
        return object.path(name);
    }

    /** Notes every field that is none of those. */
    void onlyKnown(Collection<String> names) {
        object.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> problem(name, "Unknown field."));
    }

    /** A text, also one written as a number or as true or false; null when it is null or empty. */
    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isContainer()) {
            problem(name, NO_TEXT);
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** A text that there must be; empty when it is not there, which is noted. */
    String required(String name) {
        if (object.path(name).isNull()) {
            problem(name, NOT_NULL);
            return "";
        }
        String text = text(name);
        return text == null ? "" : text;
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = object.path(name);
        if (!value.isBoolean()) {
            problem(name, value.isNull() ? NOT_NULL : "Must be a valid boolean.");
            return otherwise;
        }
        return value.booleanValue();
    }

    int whole(String name, int otherwise) {
        JsonNode value = object.path(name);
        try {
            if (value.isString()) {
                return Integer.parseInt(value.stringValue().strip());
            }
            if (value.isIntegralNumber()) {
                return value.intValue();
            }
        } catch (NumberFormatException | JacksonException notANumber) {
            problem(name, "A valid integer is required.");
            return otherwise;
        }
        problem(name, value.isNull() ? NOT_NULL : "A valid integer is required.");
        return otherwise;
    }

    /** A time, ISO 8601 with an offset or Z; null when it is null or empty. */
    @Nullable
    Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            problem(name, "Must be a time such as 2026-01-15T10:30:00Z.");
            return null;
        }
    }

    /** Ids in a list; none when it is null. */
    List<Long> ids(String name) {
        JsonNode value = object.path(name);
        if (value.isNull()) {
            return List.of();
        }
        if (!value.isArray()
                || !value.valueStream().allMatch(each -> each.isIntegralNumber() && each.canConvertToLong())) {
            problem(name, "Must be a list of ids.");
            return List.of();
        }
        return value.valueStream().map(JsonNode::longValue).distinct().toList();
    }

    /** Objects in a list; none when it is null. */
    List<FormFields> objects(String name) {
        JsonNode value = object.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isObject)) {
            problem(name, "Must be a list of objects.");
            return List.of();
        }
        return value.valueStream().map(FormFields::new).toList();
    }
}
