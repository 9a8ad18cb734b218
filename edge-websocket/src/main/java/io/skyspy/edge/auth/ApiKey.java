package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key for programs, without the key itself.
 *
 * @param name what its owner calls it
 * @param prefix its first characters, by which people tell keys apart
 * @param sha256 of the whole key, lower-case hex
 * @param userId number of the owner
 * @param scopes permissions it is limited to; empty for all of its owner
 * @param active false once revoked
 * @param expiresAt empty when it does not end
 */
public record ApiKey(
        String id,
        String name,
        String prefix,
        String sha256,
        long userId,
        Optional<Set<Permission>> scopes,
        boolean active,
        Instant createdAt,
        Optional<Instant> expiresAt)
        implements Entry {

    public ApiKey {
        scopes = scopes.map(Set::copyOf);
    }

    public ApiKey revoked() {
        return new ApiKey(id, name, prefix, sha256, userId, scopes, false, createdAt, expiresAt);
    }

    public boolean isExpired(Instant now) {
        return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
    }

    @Override
    public Kind kind() {
        return Kind.KEY;
    }

    @Override
    public String key() {
        return id;
    }
}
