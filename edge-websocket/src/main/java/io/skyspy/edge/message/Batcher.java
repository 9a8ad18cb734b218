package io.skyspy.edge.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Packs messages into frames: several become one {@code batch}, a single one stays bare. The order is kept, also around messages that
 * bypass batching.
 */
public final class Batcher {

    private static final byte[] HEAD = "{\"type\":\"batch\",\"messages\":[".getBytes(StandardCharsets.UTF_8);

    private final int maxSize;
    private final int maxBytes;
    private final List<String> immediateTypes;

    /**
     * @param maxSize most messages in a batch, at least 1
     * @param maxBytes most bytes of messages in a batch; a single message may be longer and then goes alone
     * @param immediateTypes a message whose type contains one of these words goes in a frame of its own
     */
    public Batcher(int maxSize, int maxBytes, List<String> immediateTypes) {
        if (maxSize < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("a batch holds at least one message of at least one byte");
        }
        this.maxSize = maxSize;
        this.maxBytes = maxBytes;
        this.immediateTypes = List.copyOf(immediateTypes);
    }

    List<ByteBuffer> pack(List<Message> messages, Instant at) {
        List<ByteBuffer> frames = new ArrayList<>();
        List<Message> batch = new ArrayList<>();
        int bytes = 0;
        for (Message message : messages) {
            boolean alone = isImmediate(message);
            if (alone || batch.size() == maxSize || bytes + message.json().length > maxBytes) {
                flush(batch, at, frames);
                bytes = 0;
            }
            batch.add(message);
            bytes += message.json().length;
            if (alone) {
                flush(batch, at, frames);
                bytes = 0;
            }
        }
        flush(batch, at, frames);
        return List.copyOf(frames);
    }

    /** A read-only buffer outside the heap, so that a socket takes it without another copy per client. */
    static ByteBuffer shared(byte[] json) {
        return ByteBuffer.allocateDirect(json.length).put(json).flip().asReadOnlyBuffer();
    }

    private boolean isImmediate(Message message) {
        return immediateTypes.stream().anyMatch(message.type()::contains);
    }

    private static void flush(List<Message> batch, Instant at, List<ByteBuffer> frames) {
        if (batch.size() == 1) {
            frames.add(shared(batch.getFirst().json()));
        } else if (!batch.isEmpty()) {
            frames.add(shared(batched(batch, at)));
        }
        batch.clear();
    }

    private static byte[] batched(List<Message> batch, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(batch.size() * 256);
        bytes.writeBytes(HEAD);
        for (int i = 0; i < batch.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(batch.get(i).json());
        }
        String tail = "],\"count\":" + batch.size() + ",\"timestamp\":\"" + Json.text(at) + "\"}";
        bytes.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
