package io.skyspy.streams.acars.message;

import io.skyspy.schemas.avro.AcarsMessage;
import org.jspecify.annotations.Nullable;

/** Messages remembered under a key; outlives the process. */
public interface Memory {

    @Nullable
    AcarsMessage get(String key);

    void put(String key, AcarsMessage message);

    void remove(String key);
}
