package io.skyspy.edge.auth;

import java.time.Instant;
import java.util.Optional;

/** Says who a token belongs to. Safe for use by several threads. */
public interface Authenticator {

    /**
     * Who comes with that token.
     *
     * @param token as it was sent; empty when none was
     */
    Authentication authenticate(Optional<String> token, Instant now);

    /**
     * What somebody who was let in is now: expired, revoked, with other permissions, or unchanged. A cheap look-up: it is asked about
     * every second for every session.
     */
    Authentication current(Caller caller, Instant now);

    /** Lets everybody do everything and looks at no token: the mode {@code public}. */
    static Authenticator open() {
        Authentication accepted = new Authentication.Accepted(Caller.everybody());
        return new Authenticator() {
            @Override
            public Authentication authenticate(Optional<String> token, Instant now) {
                return accepted;
            }

            @Override
            public Authentication current(Caller caller, Instant now) {
                return accepted;
            }
        };
    }
}
