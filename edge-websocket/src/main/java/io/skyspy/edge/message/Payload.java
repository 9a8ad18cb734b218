package io.skyspy.edge.message;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One text message for clients, encoded once in each form that transports send; all sessions share it.
 *
 * <p>The buffers are read-only; whoever sends one sends a duplicate.
 */
public final class Payload {

    /** Shorter messages do not become smaller by compression of their own. */
    static final int WORTH_DEFLATING = 512;

    private final ByteBuffer withNul;
    private final ByteBuffer utf8;
    private @Nullable ByteBuffer deflated;

    private Payload(ByteBuffer withNul) {
        this.withNul = withNul.asReadOnlyBuffer();
        this.utf8 = withNul.slice(0, withNul.remaining() - 1).asReadOnlyBuffer();
    }

    /** For many sessions: outside the heap, so that a socket takes it without another copy per client. */
    public static Payload shared(byte[] json) {
        return new Payload(ByteBuffer.allocateDirect(json.length + 1)
                .put(json)
                .put((byte) 0)
                .flip());
    }

    /** For one session. */
    public static Payload single(byte[] json) {
        return new Payload(
                ByteBuffer.allocate(json.length + 1).put(json).put((byte) 0).flip());
    }

    /** The text. */
    public ByteBuffer utf8() {
        return utf8;
    }

    /** The text with a NUL after it, as STOMP ends its bodies. */
    public ByteBuffer utf8AndNul() {
        return withNul;
    }

    /** Bytes of the text. */
    public int size() {
        return utf8.remaining();
    }

    /**
     * The text compressed as a message of its own, as permessage-deflate without context takeover has it; null when it is too short to
     * become smaller. Compressed when first asked for.
     */
    public synchronized @Nullable ByteBuffer deflated() {
        if (deflated == null && size() >= WORTH_DEFLATING) {
            deflated = Deflation.of(utf8.duplicate());
        }
        return deflated;
    }
}
