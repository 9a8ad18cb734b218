package io.skyspy.edge.auth;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which somebody without an account is known again: 128 random bits, as 32 lower-case hex digits. Shown to nobody else, kept only as
 * its hash.
 */
public record SessionKey(String text) {

    private static final int RANDOM_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public SessionKey {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The key of a session has 32 lower-case hex digits");
        }
    }

    public static SessionKey random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new SessionKey(HexFormat.of().formatHex(bytes));
    }

    /** The key that a text is; empty when it is none. */
    public static Optional<SessionKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionKey(text)) : Optional.empty();
    }

    /** 64 lower-case hex digits. */
    public String sha256() {
        return Sha256.of(text);
    }

    /** Not the key: it must not get into a log by accident. */
    @Override
    public String toString() {
        return "SessionKey[…]";
    }
}
