package io.skyspy.streams.safety.conflict;

/** How an aircraft is in a cell. */
public enum Presence {
    /** It flies there. */
    HOME,
    /** It may meet others there before the look-ahead ends. */
    VISITOR,
    /** It was there, and is not any more. */
    LEFT,
    /** It is no longer heard, or on the ground. */
    GONE;

    boolean isHere() {
        return switch (this) {
            case HOME, VISITOR -> true;
            case LEFT, GONE -> false;
        };
    }
}
