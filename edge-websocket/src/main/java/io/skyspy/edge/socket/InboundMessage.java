package io.skyspy.edge.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.eclipse.jetty.util.Utf8StringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of one client's messages together. A message beyond a bound is counted but not kept; whether a text is UTF-8 is known
 * with every piece. Takes no room between messages.
 */
final class InboundMessage {

    private final int maxBytes;
    private final InboundBudget budget;
    private @Nullable Utf8StringBuilder text;
    private @Nullable ByteArrayOutputStream bytes;
    private boolean binary;
    private long length;
    private int held;
    private boolean tooLarge;

    InboundMessage(int maxBytes, InboundBudget budget) {
        this.maxBytes = maxBytes;
        this.budget = budget;
    }

    /** The next message begins. */
    void begin(boolean isBinary) {
        release();
        binary = isBinary;
        length = 0;
        tooLarge = false;
    }

    void append(ByteBuffer piece) {
        int size = piece.remaining();
        length += size;
        if (tooLarge || length > maxBytes || !budget.take(size)) {
            tooLarge = true;
            release();
            return;
        }
        held += size;
        if (binary) {
            byte[] copy = new byte[size];
            piece.get(copy);
            bytes = bytes == null ? new ByteArrayOutputStream(size) : bytes;
            bytes.writeBytes(copy);
        } else {
            text = text == null ? new Utf8StringBuilder() : text;
            text.append(piece);
        }
    }

    boolean isBinary() {
        return binary;
    }

    /** Bytes of the message so far, kept or not. */
    long length() {
        return length;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Whether it cannot become a text any more, whatever comes. */
    boolean isBroken() {
        return text != null && text.hasCodingErrors();
    }

    /**
     * The whole text; nothing is held any more.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    String takeText() throws CharacterCodingException {
        String whole = text == null ? "" : text.takeCompleteString(CharacterCodingException::new);
        release();
        return whole;
    }

    /** The whole binary message; nothing is held any more. */
    byte[] takeBytes() {
        byte[] whole = bytes == null ? new byte[0] : bytes.toByteArray();
        release();
        return whole;
    }

    /** Holds nothing any more. */
    void release() {
        budget.give(held);
        held = 0;
        text = null;
        bytes = null;
    }
}
