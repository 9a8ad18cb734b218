package io.skyspy.streams.acars.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Typed look at a JSON object; a member that is missing, null or of another type is absent.
 *
 * @param node any node; one that is no object has no members
 */
record Json(JsonNode node) {

    boolean has(String name) {
        return node.has(name);
    }

    Json object(String name) {
        return new Json(node.path(name));
    }

    /** A number, also one written as text. */
    @Nullable
    Double number(String name) {
        JsonNode member = node.path(name);
        if (member.isNumber()) {
            return member.doubleValue();
        }
        if (!member.isString()) {
            return null;
        }
        try {
            return Double.valueOf(member.stringValue().strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    @Nullable
    Integer whole(String name) {
        Double number = number(name);
        return number == null || Math.abs(number) > Integer.MAX_VALUE ? null : Integer.valueOf((int) Math.rint(number));
    }

    /** A text that is not blank, as it stands; a number as text. */
    @Nullable
    String text(String name) {
        JsonNode member = node.path(name);
        if (member.isNumber()) {
            return member.asString();
        }
        return member.isString() && !member.stringValue().isBlank() ? member.stringValue() : null;
    }

    String textOr(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    boolean isTrue(String name) {
        JsonNode member = node.path(name);
        return (member.isBoolean() && member.booleanValue()) || (member.isNumber() && member.doubleValue() != 0);
    }

    @Nullable
    Boolean flag(String name) {
        JsonNode member = node.path(name);
        if (member.isBoolean() || member.isNumber()) {
            return isTrue(name);
        }
        return null;
    }
}
