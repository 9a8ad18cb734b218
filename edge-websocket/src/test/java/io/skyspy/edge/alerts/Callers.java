package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.auth.Feature;
import io.skyspy.edge.auth.Permission;
import io.skyspy.edge.auth.SessionKey;
import java.util.Optional;
import java.util.Set;

/** Those who ask in the tests of this package. */
final class Callers {

    static final SessionKey KEY = new SessionKey("0123456789abcdef0123456789abcdef");
    static final Caller ANN = user(7);
    static final Caller BOB = user(8);
    static final Caller ADMIN = user(9, Permission.ALERTS_MANAGE_ALL);
    static final Caller ANONYMOUS = new Caller(
            Optional.empty(), "anonymous", Set.of(Feature.ALERTS), Set.of(), Optional.empty(), Optional.empty());
    static final Caller WRITER = new Caller(
                    Optional.empty(),
                    "anonymous",
                    Set.of(Feature.ALERTS),
                    Set.of(Permission.ALERTS_CREATE, Permission.ALERTS_EDIT, Permission.ALERTS_DELETE),
                    Optional.empty(),
                    Optional.empty())
            .within(Optional.of(KEY.sha256()));

    private Callers() {}

    private static Caller user(long id) {
        return user(id, Permission.ALERTS_CREATE, Permission.ALERTS_EDIT, Permission.ALERTS_DELETE);
    }

    static Caller user(long id, Permission... permissions) {
        return new Caller(
                Optional.of(id),
                "user" + id,
                Set.of(Feature.ALERTS),
                Set.of(permissions),
                Optional.empty(),
                Optional.of("login:" + id));
    }
}
