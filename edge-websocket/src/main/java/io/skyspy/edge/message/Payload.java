package io.skyspy.edge.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Text messages that are sent in one go, mostly one, encoded once in each form that transports send; all sessions share it.
 *
 * <p>The buffers are read-only; whoever sends one sends a duplicate.
 */
public final class Payload {

    /** Shorter messages do not become smaller by compression of their own. */
    static final int WORTH_DEFLATING = 512;

    /** Short messages go together until they have so many bytes: a call of the kernel costs as much as a few thousand of them. */
    static final int WORTH_JOINING = 16 * 1024;

    private static final int TEXT = 1;

    private final List<ByteBuffer> texts;
    private final ByteBuffer frames;
    private final int size;
    private @Nullable ByteBuffer deflated;
    private @Nullable List<ByteBuffer> bodies;

    private Payload(List<byte[]> messages, IntFunction<ByteBuffer> allocate) {
        this.size = messages.stream().mapToInt(message -> message.length).sum();
        int headers = messages.stream()
                .mapToInt(message -> FrameHeader.size(message.length))
                .sum();
        ByteBuffer bytes = allocate.apply(headers + size);
        List<ByteBuffer> parts = new ArrayList<>(messages.size());
        for (byte[] message : messages) {
            FrameHeader.put(bytes, TEXT, message.length);
            parts.add(bytes.slice(bytes.position(), message.length).asReadOnlyBuffer());
            bytes.put(message);
        }
        this.texts = List.copyOf(parts);
        this.frames = bytes.flip().asReadOnlyBuffer();
    }

    /** For many sessions: outside the heap, so that a socket takes it without another copy per client. */
    public static Payload shared(byte[] json) {
        return new Payload(List.of(json), ByteBuffer::allocateDirect);
    }

    /** For many sessions, in that order; messages that are short go together. */
    static List<Payload> joined(List<byte[]> messages) {
        List<Payload> payloads = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < messages.size(); i++) {
            int length = messages.get(i).length;
            if (i > from && bytes + length > WORTH_JOINING) {
                payloads.add(new Payload(messages.subList(from, i), ByteBuffer::allocateDirect));
                from = i;
                bytes = 0;
            }
            bytes += length;
        }
        if (from < messages.size()) {
            payloads.add(new Payload(messages.subList(from, messages.size()), ByteBuffer::allocateDirect));
        }
        return payloads;
    }

    /** For one session. */
    public static Payload single(byte[] json) {
        return new Payload(List.of(json), ByteBuffer::allocate);
    }

    /** The messages, in the order they are sent. */
    public List<ByteBuffer> texts() {
        return texts;
    }

    /** Bytes of the messages. */
    public int size() {
        return size;
    }

    /** The messages as WebSocket frames, one after the other. */
    public ByteBuffer frames() {
        return frames;
    }

    /**
     * The same for a connection with permessage-deflate, each message compressed by itself, without context takeover, if it is long
     * enough to become smaller. Compressed when first asked for.
     */
    public synchronized ByteBuffer deflatedFrames() {
        if (deflated == null) {
            deflated = texts.stream().anyMatch(text -> text.remaining() >= WORTH_DEFLATING) ? deflate() : frames;
        }
        return deflated;
    }

    /** The messages with a NUL after each, as STOMP ends its bodies. Made when first asked for. */
    public synchronized List<ByteBuffer> bodies() {
        if (bodies == null) {
            bodies = texts.stream()
                    .map(text -> ByteBuffer.allocateDirect(text.remaining() + 1)
                            .put(text.duplicate())
                            .put((byte) 0)
                            .flip()
                            .asReadOnlyBuffer())
                    .toList();
        }
        return bodies;
    }

    private ByteBuffer deflate() {
        List<byte[]> compressed = texts.stream()
                .map(text -> text.remaining() < WORTH_DEFLATING ? new byte[0] : Deflation.of(text.duplicate()))
                .toList();
        int room = size + texts.size() * FrameHeader.MAX_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(room);
        for (int i = 0; i < texts.size(); i++) {
            byte[] small = compressed.get(i);
            ByteBuffer text = texts.get(i).duplicate();
            if (small.length == 0 || small.length >= text.remaining()) {
                FrameHeader.put(bytes, TEXT, text.remaining()).put(text);
            } else {
                FrameHeader.putCompressed(bytes, TEXT, small.length).put(small);
            }
        }
        bytes.flip();
        return ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip().asReadOnlyBuffer();
    }
}
