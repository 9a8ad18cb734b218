package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.AlertRule;
import java.util.Optional;

/**
 * Whom a rule or a match belongs to: a user, the session of somebody without an account, or nobody.
 *
 * @param session SHA-256 of the key of the session, 64 lower-case hex digits
 */
public record Owner(Optional<Long> user, Optional<String> session) {

    static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());

    public static Owner of(AlertRule rule) {
        return new Owner(Optional.ofNullable(rule.getOwnerId()), Optional.ofNullable(rule.getOwnerSession()));
    }

    public static Owner of(AlertMatch match) {
        return new Owner(Optional.ofNullable(match.getOwnerId()), Optional.ofNullable(match.getOwnerSession()));
    }

    /** Whom that belongs to what the caller makes. */
    public static Owner of(Caller caller) {
        return caller.userId().isPresent()
                ? new Owner(caller.userId(), Optional.empty())
                : new Owner(Optional.empty(), caller.session());
    }

    boolean isNobody() {
        return equals(NOBODY);
    }

    /** Whether it is that caller. Nobody is nobody's. */
    public boolean is(Caller caller) {
        return !isNobody() && equals(of(caller));
    }
}
