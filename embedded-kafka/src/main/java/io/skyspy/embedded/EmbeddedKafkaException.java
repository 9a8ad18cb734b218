package io.skyspy.embedded;

/** The embedded Kafka cannot start, for a reason the person who started it can do something about: the message says which. */
public final class EmbeddedKafkaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EmbeddedKafkaException(String message) {
        super(message);
    }

    public EmbeddedKafkaException(String message, Throwable cause) {
        super(message, cause);
    }
}
