package io.skyspy.streams.safety.incident;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is about and who is in it; there is at most one active incident of each subject.
 *
 * @param icao the aircraft; of an encounter, the one with the smaller address
 * @param icao2 the other aircraft of an encounter, else absent
 */
public record Subject(Kind kind, String icao, @Nullable String icao2) {
    /** JSON numbers are exact up to here: 53 bits. */
    private static final int UNUSED_BITS = 11;

    /** The incident between two aircraft, whichever is named first. */
    public static Subject between(Kind kind, String one, String other) {
        return one.compareTo(other) < 0 ? new Subject(kind, one, other) : new Subject(kind, other, one);
    }

    /**
     * The id of its incident that began then: the same in every replay, another one for every other incident.
     *
     * @return [1, 2^53)
     */
    public long id(long startMs) {
        String text = kind.name() + '/' + icao + '/' + (icao2 == null ? "" : icao2) + '/' + startMs;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> UNUSED_BITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
