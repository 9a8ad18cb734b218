package io.skyspy.edge.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.States;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatcherTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Message message(String type, int number) {
        return new Message(type, ("{\"type\":\"" + type + "\",\"n\":" + number + "}").getBytes(UTF_8));
    }

    private static List<JsonNode> pack(Batcher batcher, List<Message> messages) {
        return batcher.pack(messages, States.NOON).stream()
                .flatMap(payload -> payload.texts().stream())
                .map(text -> JSON.readTree(UTF_8.decode(text.duplicate()).toString()))
                .toList();
    }

    @Test
    void sixtyMessagesAreFiftyAndTen() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            messages.add(message("aircraft:delta", i));
        }

        List<JsonNode> frames = pack(new Batcher(50, 1 << 20, List.of()), messages);

        assertThat(frames).extracting(frame -> frame.path("count").asInt()).containsExactly(50, 10);
        assertThat(frames.get(1).path("messages").path(0).path("n").asInt()).isEqualTo(50);
        assertThat(frames.getFirst().path("timestamp").asString()).isEqualTo("2024-01-15T10:30:00.000Z");
    }

    @Test
    void aSingleMessageStaysBare() {
        assertThat(pack(new Batcher(50, 1 << 20, List.of()), List.of(message("aircraft:new", 1))))
                .singleElement()
                .satisfies(frame -> assertThat(frame.path("type").asString()).isEqualTo("aircraft:new"));
    }

    @Test
    void bytesBoundABatchAndALongMessageGoesAlone() {
        Batcher batcher = new Batcher(50, 80, List.of());
        List<JsonNode> frames =
                pack(batcher, List.of(message("a", 1), message("b", 2), message("x".repeat(200), 3), message("c", 4)));

        assertThat(frames)
                .extracting(frame -> frame.path("type").asString())
                .containsExactly("batch", "x".repeat(200), "c");
    }

    @Test
    void immediateMessagesBypassTheBatchWithoutOvertaking() {
        Batcher batcher = new Batcher(50, 1 << 20, List.of("safety"));
        List<JsonNode> frames = pack(
                batcher,
                List.of(
                        message("a", 1),
                        message("b", 2),
                        message("safety:event", 3),
                        message("c", 4),
                        message("d", 5)));

        assertThat(frames)
                .extracting(frame -> frame.path("type").asString())
                .containsExactly("batch", "safety:event", "batch");
    }
}
