package io.skyspy.edge.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON as UTF-8. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** {@code 2024-01-15T10:30:00.000Z}, always with milliseconds, always UTC. */
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Json() {}

    static byte[] object(Consumer<JsonGenerator> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static byte[] array(Consumer<JsonGenerator> elements) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartArray();
            elements.accept(json);
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    static void timestamp(JsonGenerator json, Instant instant) {
        json.writeStringProperty("timestamp", TIMESTAMP.format(instant));
    }

    static String text(Instant instant) {
        return TIMESTAMP.format(instant);
    }

    /** A value that is JSON already, UTF-8. */
    static void raw(JsonGenerator json, String name, byte[] value) {
        json.writeName(name);
        json.writeRawValue(new String(value, StandardCharsets.UTF_8));
    }

    /** A number, string, boolean, enum or list of strings; null is written as null. */
    static void value(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> number(json, number);
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> texts -> {
                json.writeStartArray();
                texts.forEach(text -> json.writeString(text.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    /** The same, but nothing at all for null. */
    static void known(JsonGenerator json, String name, @Nullable Object value) {
        if (value != null) {
            value(json, name, value);
        }
    }

    /** Whole numbers without ".0", as the clients of other languages write them. */
    private static void number(JsonGenerator json, double number) {
        long whole = (long) number;
        if (whole == number) {
            json.writeNumber(whole);
        } else {
            json.writeNumber(number);
        }
    }
}
