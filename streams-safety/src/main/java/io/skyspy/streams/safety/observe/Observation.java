package io.skyspy.streams.safety.observe;

import io.skyspy.aviation.modes.EmergencyState;
import org.jspecify.annotations.Nullable;

/**
 * One aircraft at one moment.
 *
 * @param atMs event time, milliseconds since the epoch
 * @param squawk Mode A code, four octal digits
 * @param advisory what its TCAS says, or said not long ago
 * @param signalDbfs at most 0
 */
public record Observation(
        Identity who,
        long atMs,
        Motion motion,
        @Nullable String squawk,
        @Nullable EmergencyState emergency,
        @Nullable Advisory advisory,
        @Nullable Float signalDbfs) {

    public String icao() {
        return who.icao();
    }

    /** The same aircraft as it was known, at another time. */
    public Observation at(long otherMs) {
        return new Observation(who, otherMs, motion, squawk, emergency, advisory, signalDbfs);
    }
}
