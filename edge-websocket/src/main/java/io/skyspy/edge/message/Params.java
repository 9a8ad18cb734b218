package io.skyspy.edge.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of a request. What is missing or of another type than asked for counts as not given. */
public final class Params {

    private final JsonNode node;

    Params(JsonNode node) {
        this.node = node;
    }

    /** Those in the query of an HTTP request, which are all texts. */
    public static Params of(Map<String, String> query) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        query.forEach(node::put);
        return new Params(node);
    }

    /** Whether something is given under that name, {@code null} included. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** The parameters under that name; none when there are none. */
    public Params params(String name) {
        return new Params(node.path(name));
    }

    /** Texts in a list, or a single one. */
    public List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        List<String> texts = new ArrayList<>();
        value.values().forEach(each -> each.stringValueOpt().ifPresent(texts::add));
        return texts;
    }

    /** A text that is not blank, trimmed. */
    public Optional<String> text(String name) {
        return node.path(name).stringValueOpt().map(String::trim).filter(text -> !text.isEmpty());
    }

    /** A number, also one written as text. */
    public Optional<Double> number(String name) {
        JsonNode value = node.path(name);
        if (value.isNumber()) {
            return Optional.of(value.doubleValue());
        }
        return text(name).flatMap(Params::parsed);
    }

    /** A whole number; the nearest one that is allowed when it is less or more. */
    Optional<Integer> whole(String name, int least, int most) {
        return number(name).filter(value -> !value.isNaN()).map(value -> (int) Math.max(least, Math.min(most, value)));
    }

    /** Whether it is true, also as text. */
    public boolean flag(String name) {
        JsonNode value = node.path(name);
        return value.booleanValue(false)
                || text(name).filter(text -> text.equalsIgnoreCase("true")).isPresent();
    }

    private static Optional<Double> parsed(String text) {
        if (text.length() > 30) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
