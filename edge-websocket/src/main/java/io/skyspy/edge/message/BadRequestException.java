package io.skyspy.edge.message;

/** What a request says that makes no sense, in words for who asked. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BadRequestException(String message) {
        super(message);
    }
}
