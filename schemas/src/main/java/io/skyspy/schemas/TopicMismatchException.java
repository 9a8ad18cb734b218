package io.skyspy.schemas;

/** A topic exists, but not as the catalogue wants it; the message names topic, setting, what was expected and what was found. */
public final class TopicMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TopicMismatchException(String topic, String setting, String expected, String found) {
        super("Topic " + topic + " has " + setting + " " + found + " where " + expected + " is expected");
    }
}
