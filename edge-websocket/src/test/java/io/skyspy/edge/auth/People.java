package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Users of tests. */
public final class People {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private People() {}

    /** A user without a password. */
    public static User user(long id, String name, String... roles) {
        List<RoleGrant> grants = Arrays.stream(roles)
                .map(role -> new RoleGrant(role, Optional.empty()))
                .toList();
        return new User(
                id,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                grants,
                NOON,
                NOON,
                Optional.empty());
    }

    /** The user as a caller who has logged in. */
    public static Caller caller(Directory directory, User user) {
        return new AccessRules(directory)
                .known(
                        new AccessRules.Identity(
                                Optional.of(user.id()), user.username(), Optional.empty(), Optional.of("login:test")),
                        user.roles(),
                        NOON);
    }
}
