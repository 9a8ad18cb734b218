package io.skyspy.edge.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of a JSON object that a client has sent. What is null is not given; what is of another type than asked for is a
 * {@link BadRequestException}.
 */
public final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ClientMessageParser.MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private final JsonNode object;

    JsonBody(JsonNode object) {
        this.object = object;
    }

    /** The object in that body; nothing is given in an empty one. */
    public static JsonBody of(byte[] body) {
        JsonNode read = read(body);
        if (!read.isObject()) {
            throw new BadRequestException(ErrorText.INVALID_JSON.text());
        }
        return new JsonBody(read);
    }

    /** The JSON in that body; an empty object when there is none. */
    static JsonNode read(byte[] body) {
        if (body.length == 0) {
            return MAPPER.createObjectNode();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            throw new BadRequestException(ErrorText.INVALID_JSON.text());
        }
    }

    /** A text, as it was written. */
    public Optional<String> text(String name) {
        return given(name, JsonNode::isString, "a text").map(JsonNode::stringValue);
    }

    /** A text that must be given and not be blank. */
    public String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new BadRequestException(name + " is required."));
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return given(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
    }

    /** A whole number, also one written as text. */
    public Optional<Long> number(String name) {
        return given(name).map(value -> {
            try {
                return value.isString() ? Long.parseLong(value.stringValue()) : value.longValue();
            } catch (NumberFormatException | JacksonException notANumber) {
                throw wrong(name, "a whole number");
            }
        });
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String name) {
        return given(name, JsonBody::isListOfTexts, "a list of texts")
                .map(list -> list.values().stream().map(JsonNode::stringValue).toList());
    }

    /** Texts by name, or those instead when none are given. */
    public Map<String, String> texts(String name, Map<String, String> otherwise) {
        return given(name, JsonNode::isObject, "an object of texts")
                .map(texts -> texts(name, texts))
                .orElse(otherwise);
    }

    private static Map<String, String> texts(String name, JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!entry.getValue().isString()) {
                throw wrong(name, "an object of texts, but " + entry.getKey() + " is none");
            }
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return texts;
    }

    /** A time, ISO 8601 with an offset or Z. */
    public Optional<Instant> time(String name) {
        return text(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                throw wrong(name, "a time such as 2026-01-15T10:30:00Z");
            }
        });
    }

    /** An object, as JSON. */
    public Optional<String> object(String name) {
        return given(name, JsonNode::isObject, "an object").map(JsonNode::toString);
    }

    private Optional<JsonNode> given(String name, Predicate<JsonNode> isRight, String rule) {
        Optional<JsonNode> value = given(name);
        if (value.isPresent() && !isRight.test(value.get())) {
            throw wrong(name, rule);
        }
        return value;
    }

    private Optional<JsonNode> given(String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray() && value.values().stream().allMatch(JsonNode::isString);
    }

    private static BadRequestException wrong(String name, String rule) {
        return new BadRequestException(name + " must be " + rule + ".");
    }
}
