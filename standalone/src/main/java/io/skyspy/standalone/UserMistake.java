package io.skyspy.standalone;

/** Something only the user can put right; the message says what and how. */
public final class UserMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UserMistake(String message) {
        super(message);
    }
}
