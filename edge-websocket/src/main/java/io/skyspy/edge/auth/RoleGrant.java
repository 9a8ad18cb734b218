package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that a user has.
 *
 * @param expiresAt when the user loses it; empty when never
 */
public record RoleGrant(String role, Optional<Instant> expiresAt) {

    public boolean holds(Instant now) {
        return expiresAt.isEmpty() || now.isBefore(expiresAt.get());
    }
}
