package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may log in.
 *
 * @param id positive, below 2^53, so that it is the same number in every language
 * @param username as it was given; upper and lower case mean the same
 * @param displayName name as shown; empty when it is the user name
 * @param passwordHash Argon2id; empty for a user who cannot log in with a password
 * @param active false for a user who is shut out
 * @param tokensFrom log-ins that began earlier are not good any more
 * @param preferences what the user's clients keep here, a JSON object
 */
public record User(
        long id,
        String username,
        Optional<String> email,
        Optional<String> displayName,
        Optional<String> passwordHash,
        boolean active,
        List<RoleGrant> roles,
        Instant createdAt,
        Instant tokensFrom,
        Optional<String> preferences)
        implements Entry {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@.+_-]{0,149}");

    public User {
        if (!NAME.matcher(username).matches()) {
            throw new IllegalArgumentException(
                    "A user name is a letter or digit and up to 149 more letters, digits and @ . + - _");
        }
        roles = List.copyOf(roles);
    }

    /** The key of the user with that name. */
    public static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    /** With another password; who logged in with the old one is logged out. */
    public User withPassword(String hash, Instant now) {
        return new User(
                id, username, email, displayName, Optional.of(hash), active, roles, createdAt, now, preferences);
    }

    /** Let in or shut out; whoever is shut out is logged out. */
    public User withActive(boolean nowActive, Instant now) {
        Instant from = nowActive ? tokensFrom : now;
        return new User(id, username, email, displayName, passwordHash, nowActive, roles, createdAt, from, preferences);
    }

    public User withRoles(List<RoleGrant> grants) {
        return new User(
                id, username, email, displayName, passwordHash, active, grants, createdAt, tokensFrom, preferences);
    }

    /** With what users say about themselves. */
    public User withProfile(
            Optional<String> newEmail, Optional<String> newDisplayName, Optional<String> newPreferences) {
        return new User(
                id,
                username,
                newEmail,
                newDisplayName,
                passwordHash,
                active,
                roles,
                createdAt,
                tokensFrom,
                newPreferences);
    }

    @Override
    public Kind kind() {
        return Kind.USER;
    }

    @Override
    public String key() {
        return key(username);
    }
}
