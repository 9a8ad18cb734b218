package io.skyspy.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads the answer to the handshake up to its empty line, and holds it to what was asked. */
final class Handshake {

    /** The example of RFC 6455, so that even the simplest sender can answer it. */
    static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    private static final int LONGEST = 8192;

    private final boolean deflate;
    private final StringBuilder answer = new StringBuilder(256);

    Handshake(boolean deflate) {
        this.deflate = deflate;
    }

    /**
     * Takes bytes until the answer is whole.
     *
     * @return whether it is; the buffer then stands at the first frame
     * @throws IllegalStateException when the server does not do what was asked
     */
    boolean read(ByteBuffer in) {
        while (in.hasRemaining()) {
            answer.append((char) in.get());
            int length = answer.length();
            if (length >= 4 && answer.lastIndexOf("\r\n\r\n") == length - 4) {
                check(answer.toString());
                return true;
            }
            if (length > LONGEST) {
                throw new IllegalStateException("an answer to a handshake does not end");
            }
        }
        return false;
    }

    private void check(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean accepted = text.startsWith("HTTP/1.1 101 ") && text.contains(ACCEPT);
        boolean deflates = lower.contains("permessage-deflate");
        if (!accepted || deflates != deflate || (deflate && !lower.contains("server_no_context_takeover"))) {
            throw new IllegalStateException(
                    "the handshake was answered: " + text.lines().findFirst().orElse("")
                            + (deflate && !deflates ? " without permessage-deflate" : ""));
        }
    }

    static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
