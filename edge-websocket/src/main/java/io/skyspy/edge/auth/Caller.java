package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is connected, as of one moment.
 *
 * @param userId number of the user; empty for an anonymous caller
 * @param name for logs and answers; never a secret
 * @param readable features whose data may be seen
 * @param permissions what may be done
 * @param expiresAt when the credential ends; empty when it does not
 * @param credential identity of the token or key, by which connections are counted; never the secret; empty for an anonymous caller
 * @param session SHA-256 of the key of the session of an anonymous caller, 64 lower-case hex digits; empty for a caller without one
 */
public record Caller(
        Optional<Long> userId,
        String name,
        Set<Feature> readable,
        Set<Permission> permissions,
        Optional<Instant> expiresAt,
        Optional<String> credential,
        Optional<String> session) {

    private static final Caller EVERYBODY = new Caller(
            Optional.empty(),
            "everybody",
            EnumSet.allOf(Feature.class),
            EnumSet.allOf(Permission.class),
            Optional.empty(),
            Optional.empty());

    private static final Caller NOBODY =
            new Caller(Optional.empty(), "nobody", Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Caller {
        readable = Set.copyOf(readable);
        permissions = Set.copyOf(permissions);
        if (session.isPresent() && credential.isPresent()) {
            throw new IllegalArgumentException("Only somebody without an account has a session");
        }
    }

    /** A caller without a session. */
    public Caller(
            Optional<Long> userId,
            String name,
            Set<Feature> readable,
            Set<Permission> permissions,
            Optional<Instant> expiresAt,
            Optional<String> credential) {
        this(userId, name, readable, permissions, expiresAt, credential, Optional.empty());
    }

    /** The one caller there is where no one is asked who they are: may see and do everything. */
    public static Caller everybody() {
        return EVERYBODY;
    }

    /** Somebody who may see and do nothing. */
    public static Caller nobody() {
        return NOBODY;
    }

    /** Whether nobody is asked who they are, so that this is everybody. */
    public boolean isEverybody() {
        return within(Optional.empty()).equals(EVERYBODY);
    }

    /**
     * The caller in that session; unchanged when it has a token or key, because that says better who it is.
     *
     * @param sessionSha256 SHA-256 of the key of the session
     */
    public Caller within(Optional<String> sessionSha256) {
        return credential.isPresent() || session.equals(sessionSha256)
                ? this
                : new Caller(userId, name, readable, permissions, expiresAt, credential, sessionSha256);
    }

    public boolean mayRead(Feature feature) {
        return readable.contains(feature);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
