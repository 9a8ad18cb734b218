package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A memory that lasts as long as the test. */
public final class InMemory implements Memory {

    private final Map<String, AcarsMessage> messages = new HashMap<>();

    @Override
    public @Nullable AcarsMessage get(String key) {
        return messages.get(key);
    }

    @Override
    public void put(String key, AcarsMessage message) {
        messages.put(key, message);
    }

    @Override
    public void remove(String key) {
        messages.remove(key);
    }

    /** A conversation that remembers here, with the usual windows. */
    public static Conversation conversation() {
        return new Conversation(
                new Copies(new InMemory(), Duration.ofSeconds(30), Duration.ofMinutes(5)), new InMemory());
    }
}
