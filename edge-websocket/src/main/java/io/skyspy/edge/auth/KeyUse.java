package io.skyspy.edge.auth;

import java.time.Instant;

/** When an API key was used last, to within some minutes. */
public record KeyUse(String keyId, Instant usedAt) implements Entry {

    @Override
    public Kind kind() {
        return Kind.KEY_USE;
    }

    @Override
    public String key() {
        return keyId;
    }
}
