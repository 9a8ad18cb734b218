package io.skyspy.edge.hub;

/**
 * Why the server ends a connection.
 *
 * <p>Clients by the contract reconnect on every code but 1000, 1001 and 4001; so only the refusal of a token, and an ending the client asked for, may be one of them.
 */
public enum CloseReason {
    /** Nothing was heard of the client, not even an answer to a ping. It should reconnect. */
    HEARTBEAT_TIMEOUT(4000, "Heartbeat timeout"),
    /** The client took no bytes for too long. It should reconnect. */
    TOO_SLOW(4000, "Too slow"),
    /** The token is not good, or no longer. The client should not come back without another. */
    UNAUTHORIZED(4001, "Unauthorized"),
    /** The server stops or restarts. The client should reconnect. */
    RESTART(1012, "Service restart"),
    /** The client said good-bye, or was told what it did wrong. */
    NORMAL(1000, "Bye"),
    /** A text was not UTF-8. */
    BAD_TEXT(1007, "Invalid UTF-8"),
    /** A message was so long that not even an error could be said about it. */
    TOO_LARGE(1009, "Message too large");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
