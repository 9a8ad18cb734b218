package io.skyspy.schemas.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and its answer is no: the schema is unknown, incompatible or unreadable. Asking again does not help. */
public final class RegistryException extends SerializationException {

    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final int errorCode;

    /**
     * @param httpStatus status of the answer, 4xx
     * @param errorCode the registry's own code, such as 40403; the status itself when it sent none
     * @param message what was asked, then the registry's words
     */
    public RegistryException(int httpStatus, int errorCode, String message) {
        super(message);
        this.httpStatus = httpStatus;
        this.errorCode = errorCode;
    }

    /** Status of the answer, 4xx. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The registry's own code: 40401 no such subject, 40402 no such version, 40403 no such schema, 409 incompatible, 42201 not Avro. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether subject, version or schema are not there. */
    public boolean notFound() {
        return httpStatus == 404;
    }

    /** Whether the schema cannot read what the subject already holds. */
    public boolean incompatible() {
        return httpStatus == 409;
    }
}
