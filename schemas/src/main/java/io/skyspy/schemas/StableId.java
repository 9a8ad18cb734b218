package io.skyspy.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids that follow from what they name, so that a replay gives the same ones. */
public final class StableId {
    /** JSON numbers are exact up to here: 53 bits. */
    private static final int UNUSED_BITS = 11;

    private StableId() {}

    /**
     * The id of what is named so: always the same, and another one for every other name.
     *
     * @return [1, 2^53)
     */
    public static long of(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> UNUSED_BITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
