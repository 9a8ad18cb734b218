package io.skyspy.edge.auth;

/** Whether somebody is let in. */
public sealed interface Authentication {

    record Accepted(Caller caller) implements Authentication {}

    record Refused(Reason reason) implements Authentication {}

    /** Why somebody is not let in; for logs and metrics, not for the one who tried. */
    enum Reason {
        /** A token is needed and there was none. */
        MISSING,
        /** Not a token of ours or of a trusted issuer, or no longer: wrong, forged or revoked. */
        INVALID,
        /** It was good until lately. */
        EXPIRED,
        /** Too many attempts from there. */
        THROTTLED
    }
}
