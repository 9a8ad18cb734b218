package io.skyspy.edge.auth;

import java.util.Locale;
import java.util.Optional;

/** Who may do something. */
public enum Access {
    /** Everybody; in the mode {@code private} everybody who is known. */
    PUBLIC,
    /** Everybody who is known. */
    AUTHENTICATED,
    /** Those whose roles allow it. */
    PERMISSION;

    /** As in requests and answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name; empty when there is none. */
    public static Optional<Access> named(String id) {
        for (Access access : values()) {
            if (access.id().equals(id)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
