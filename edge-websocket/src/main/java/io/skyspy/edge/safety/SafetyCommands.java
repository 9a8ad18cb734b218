package io.skyspy.edge.safety;

import io.skyspy.edge.auth.Caller;
import io.skyspy.schemas.avro.SafetyEvent;

/** Where it goes when somebody takes note of a safety event. What comes of it comes back as the event. */
@FunctionalInterface
public interface SafetyCommands {

    /**
     * Asks for an event to be acknowledged, or no longer to be.
     *
     * @return whether it is sure that this will be heard
     */
    boolean acknowledge(SafetyEvent event, boolean acknowledged, Caller by);
}
