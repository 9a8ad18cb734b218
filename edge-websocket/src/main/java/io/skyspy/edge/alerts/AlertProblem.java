package io.skyspy.edge.alerts;

import io.skyspy.edge.auth.Caller;

/** Why something cannot be done with a rule or a match; the message is for the one who asked. */
public final class AlertProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of problems. */
    public enum Kind {
        /** What was asked for makes no sense. */
        WRONG,
        /** It is not known who asks. */
        UNKNOWN,
        /** The one who asks may not. */
        DENIED,
        /** There is no such thing, or none that the one who asks may know of. */
        MISSING,
        /** There are as many as there can be. */
        FULL,
        /** It cannot be written now. */
        UNAVAILABLE
    }

    private final Kind kind;

    public AlertProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** That a caller may not: with that text for somebody who is known, else that it is not known who asks. */
    public static AlertProblem denied(Caller caller, String text) {
        return caller.credential().isPresent()
                ? new AlertProblem(Kind.DENIED, text)
                : new AlertProblem(Kind.UNKNOWN, "Authentication required");
    }

    static AlertProblem notWritten() {
        return new AlertProblem(Kind.UNAVAILABLE, "The broker does not answer; try again");
    }

    public Kind kind() {
        return kind;
    }
}
