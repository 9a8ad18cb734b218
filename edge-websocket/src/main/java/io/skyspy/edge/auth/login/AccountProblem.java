package io.skyspy.edge.auth.login;

/** Why something cannot be done with an account; the message is for the one who asked. */
public final class AccountProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Kinds of problems. */
    public enum Kind {
        /** What was asked for makes no sense. */
        WRONG,
        /** It is not known who asks. */
        UNKNOWN,
        /** The one who asks may not. */
        DENIED,
        /** There is no such thing. */
        MISSING,
        /** There is such a thing already. */
        TAKEN
    }

    private final Kind kind;

    public AccountProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static AccountProblem denied() {
        return new AccountProblem(Kind.DENIED, "Permission denied");
    }
}
