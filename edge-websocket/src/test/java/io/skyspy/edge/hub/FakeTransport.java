package io.skyspy.edge.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.skyspy.edge.message.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connection that takes a message only when told to, and gives what it took to a client. */
final class FakeTransport implements Transport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Consumer<JsonNode> client;
    private final Deque<Payload> outstanding = new ArrayDeque<>();
    private @Nullable Sending sending;
    private boolean eager;
    final List<Payload> taken = new ArrayList<>();
    int demands;
    int pings;
    boolean aborted;

    @Nullable
    CloseReason closed;

    FakeTransport(Consumer<JsonNode> client) {
        this.client = client;
    }

    /** Takes every message at once, inside the call that sends it. */
    FakeTransport eager() {
        eager = true;
        return this;
    }

    boolean isBusy() {
        return !outstanding.isEmpty();
    }

    /** Takes the message that is waiting, if there is one. */
    void take() {
        Payload message = outstanding.poll();
        if (message != null && sending != null) {
            deliver(message);
            sending.sent();
        }
    }

    private void deliver(Payload payload) {
        taken.add(payload);
        for (ByteBuffer text : payload.texts()) {
            deliver(JSON.readTree(
                    StandardCharsets.UTF_8.decode(text.duplicate()).toString()));
        }
    }

    private void deliver(JsonNode json) {
        if (json.path("type").asString("").equals("batch")) {
            assertThat(json.path("count").asInt())
                    .isEqualTo(json.path("messages").size());
            json.path("messages").values().forEach(client);
        } else {
            client.accept(json);
        }
        if (client instanceof TolerantClient tolerant) {
            tolerant.reached(json);
        }
    }

    @Override
    public int send(Payload payload, Sending told) {
        assertThat(outstanding).as("one outstanding write").isEmpty();
        if (eager) {
            deliver(payload);
            told.sent();
        } else {
            outstanding.add(payload);
            sending = told;
        }
        return payload.size();
    }

    @Override
    public void ping() {
        pings++;
    }

    @Override
    public void demand() {
        demands++;
    }

    @Override
    public void close(CloseReason reason) {
        closed = reason;
    }

    @Override
    public void abort() {
        aborted = true;
    }
}
