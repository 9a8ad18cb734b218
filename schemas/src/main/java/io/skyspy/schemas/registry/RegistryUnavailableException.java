package io.skyspy.schemas.registry;

import org.apache.kafka.common.errors.RetriableException;

/** No registry gave an answer, at any address, in any attempt. The record is not at fault; the same call may succeed later. */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
