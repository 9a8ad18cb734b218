package io.skyspy.edge.request;

/** What comes of a request. */
@SuppressWarnings("ArrayRecordComponent") // encoded once, written once, never compared
public sealed interface Answer {

    /**
     * What was asked for.
     *
     * @param data a JSON value, UTF-8
     */
    record Data(byte[] data) implements Answer {}

    /**
     * Why there is no answer.
     *
     * @param message text for the client
     */
    record Failure(String message) implements Answer {}
}
