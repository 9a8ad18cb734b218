package io.skyspy.edge.auth;

import org.jspecify.annotations.Nullable;

/** The broker does not answer; what was to be written may come into force later, or not. */
public final class JournalUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JournalUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
