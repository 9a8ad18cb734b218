package io.skyspy.edge.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Puts the pieces of one client's messages together. A message beyond a bound is counted but not kept. */
final class InboundText {

    private final int maxBytes;
    private final InboundBudget budget;
    private ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private long length;
    private boolean tooLarge;

    InboundText(int maxBytes, InboundBudget budget) {
        this.maxBytes = maxBytes;
        this.budget = budget;
    }

    void append(ByteBuffer piece) {
        int size = piece.remaining();
        length += size;
        if (tooLarge || length > maxBytes || !budget.take(size)) {
            tooLarge = true;
            release();
            return;
        }
        byte[] bytes = new byte[size];
        piece.get(bytes);
        held.writeBytes(bytes);
    }

    /** Bytes of the message so far, kept or not. */
    long length() {
        return length;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /**
     * The whole message.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(held.toByteArray()))
                .toString();
    }

    /** Ready for the next message. */
    void reset() {
        release();
        length = 0;
        tooLarge = false;
    }

    private void release() {
        budget.give(held.size());
        held = new ByteArrayOutputStream(0);
    }
}
