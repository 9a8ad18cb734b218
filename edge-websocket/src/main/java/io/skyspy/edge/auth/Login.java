package io.skyspy.edge.auth;

import java.time.Instant;

/**
 * One log-in with all tokens that follow from it.
 *
 * @param refreshId identity of the one refresh token that is good
 * @param expiresAt when that one ends
 * @param revoked after a log-out, and when an old refresh token was shown: somebody has copied it
 */
public record Login(String id, long userId, String refreshId, Instant startedAt, Instant expiresAt, boolean revoked)
        implements Entry {

    /** With the next refresh token. */
    public Login rotated(String nextRefreshId, Instant nextExpiresAt) {
        return new Login(id, userId, nextRefreshId, startedAt, nextExpiresAt, revoked);
    }

    public Login ended() {
        return new Login(id, userId, refreshId, startedAt, expiresAt, true);
    }

    @Override
    public Kind kind() {
        return Kind.LOGIN;
    }

    @Override
    public String key() {
        return id;
    }
}
