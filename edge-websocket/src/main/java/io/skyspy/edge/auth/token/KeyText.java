package io.skyspy.edge.auth.token;

import io.skyspy.edge.auth.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An API key as its owner has it: shown once, never kept.
 *
 * <p>It carries 256 random bits, so that a plain hash is enough to keep it by: there is nothing to guess.
 */
public record KeyText(String text) {

    private static final String START = "sk_";
    private static final int RANDOM_BYTES = 32;
    private static final int PREFIX_LENGTH = 10;

    /** A new key, for production or for a test. */
    public static KeyText random(SecureRandom random, boolean live) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new KeyText(START + (live ? "live_" : "test_") + secret);
    }

    /** Whether a token is meant to be an API key. */
    static boolean looksLikeOne(String token) {
        return token.startsWith(START);
    }

    /** By which people tell keys apart. */
    public String prefix() {
        return text.substring(0, Math.min(PREFIX_LENGTH, text.length()));
    }

    /** 64 lower-case hex digits. */
    public String sha256() {
        return Sha256.of(text);
    }

    /** Not the key: it must not get into a log by accident. */
    @Override
    public String toString() {
        return prefix() + "…";
    }
}
