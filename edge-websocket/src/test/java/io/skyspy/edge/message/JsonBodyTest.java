package io.skyspy.edge.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBodyTest {

    @Test
    void membersAreReadAsWhatTheyAre() {
        JsonBody body = body("""
                {"text": "a", "flag": false, "number": 0, "digits": "12", "texts": ["b", "c"], "named": {"d": "e"},
                 "time": "2026-01-15T12:30:00+02:00", "object": {"f": [1]}}
                """);

        assertThat(body.text("text")).contains("a");
        assertThat(body.flag("flag")).contains(false);
        assertThat(body.number("number")).contains(0L);
        assertThat(body.number("digits")).contains(12L);
        assertThat(body.texts("texts")).contains(List.of("b", "c"));
        assertThat(body.texts("named", Map.of())).isEqualTo(Map.of("d", "e"));
        assertThat(body.time("time")).contains(Instant.parse("2026-01-15T10:30:00Z"));
        assertThat(body.object("object")).contains("{\"f\":[1]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"x\": null}"})
    void whatIsNullOrMissingIsNotGiven(String json) {
        JsonBody body = body(json);

        assertThat(body.text("x")).isEmpty();
        assertThat(body.flag("x")).isEmpty();
        assertThat(body.number("x")).isEmpty();
        assertThat(body.texts("x")).isEmpty();
        assertThat(body.texts("x", Map.of("a", "b"))).isEqualTo(Map.of("a", "b"));
        assertThat(body.object("x")).isEmpty();
        assertThatThrownBy(() -> body.required("x")).hasMessage("x is required.");
    }

    @Test
    void anotherTypeThanAskedForIsRefused() {
        JsonBody body = body("{\"x\": [1], \"named\": {\"a\": 1}, \"half\": 1.5, \"long\": 1e30}");

        assertThatThrownBy(() -> body.text("x"))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("x must be a text.");
        assertThatThrownBy(() -> body.flag("x")).hasMessage("x must be true or false.");
        assertThatThrownBy(() -> body.number("x")).hasMessage("x must be a whole number.");
        assertThatThrownBy(() -> body.number("half")).hasMessage("half must be a whole number.");
        assertThatThrownBy(() -> body.number("long")).hasMessage("long must be a whole number.");
        assertThatThrownBy(() -> body.texts("x")).hasMessage("x must be a list of texts.");
        assertThatThrownBy(() -> body.texts("x", Map.of())).hasMessage("x must be an object of texts.");
        assertThatThrownBy(() -> body.texts("named", Map.of()))
                .hasMessage("named must be an object of texts, but a is none.");
        assertThatThrownBy(() -> body("{\"x\": \"soon\"}").time("x"))
                .hasMessage("x must be a time such as 2026-01-15T10:30:00Z.");
        assertThatThrownBy(() -> body.object("x")).hasMessage("x must be an object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "{\"a\":", "null"})
    void whatIsNoObjectIsNoBody(String json) {
        assertThatThrownBy(() -> body(json)).isInstanceOf(BadRequestException.class);
    }

    private static JsonBody body(String json) {
        return JsonBody.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
