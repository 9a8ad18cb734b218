package io.skyspy.edge.message;

import java.io.ByteArrayOutputStream;
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

    /** The messages in as few frames as may be. */
    public List<Payload> pack(List<Message> messages, Instant at) {
        return pack(messages, at, "", "");
    }

    /**
     * The messages in as few frames as may be.
     *
     * @param last more members for the last frame, each with a comma before it
     * @param others the same for the frames before it
     */
    List<Payload> pack(List<Message> messages, Instant at, String last, String others) {
        List<List<Message>> frames = frames(messages);
        List<byte[]> texts = new ArrayList<>(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            texts.add(text(frames.get(i), at, i == frames.size() - 1 ? last : others));
        }
        return Payload.joined(texts);
    }

    private List<List<Message>> frames(List<Message> messages) {
        List<List<Message>> frames = new ArrayList<>();
        List<Message> frame = new ArrayList<>();
        int bytes = 0;
        for (Message message : messages) {
            boolean alone = isImmediate(message);
            boolean full = alone || frame.size() == maxSize || bytes + message.json().length > maxBytes;
            if (full && !frame.isEmpty()) {
                frames.add(frame);
                frame = new ArrayList<>();
                bytes = 0;
            }
            if (alone) {
                frames.add(List.of(message));
            } else {
                frame.add(message);
                bytes += message.json().length;
            }
        }
        if (!frame.isEmpty()) {
            frames.add(frame);
        }
        return frames;
    }

    private static byte[] text(List<Message> frame, Instant at, String extra) {
        if (frame.size() > 1) {
            return batched(frame, at, extra);
        }
        byte[] json = frame.getFirst().json();
        return extra.isEmpty() ? json : extended(json, extra);
    }

    /** The object with more members at its end. */
    private static byte[] extended(byte[] object, String extra) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(object.length + extra.length());
        bytes.write(object, 0, object.length - 1);
        bytes.writeBytes(extra.getBytes(StandardCharsets.UTF_8));
        bytes.write('}');
        return bytes.toByteArray();
    }

    /** Whether messages like this one wait for nobody. */
    public boolean isImmediate(Message message) {
        return immediateTypes.stream().anyMatch(message.type()::contains);
    }

    private static byte[] batched(List<Message> batch, Instant at, String extra) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(batch.size() * 256);
        bytes.writeBytes(HEAD);
        for (int i = 0; i < batch.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(batch.get(i).json());
        }
        String tail = "],\"count\":" + batch.size() + ",\"timestamp\":\"" + Json.text(at) + "\"" + extra + "}";
        bytes.writeBytes(tail.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
