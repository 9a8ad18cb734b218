package io.skyspy.streams.safety.incident;

import io.skyspy.streams.safety.observe.Observation;
import org.jspecify.annotations.Nullable;

/**
 * That a hazard was seen.
 *
 * @param sinceMs event time at which it began
 * @param atMs event time at which it was seen
 * @param aircraft the aircraft of the subject
 * @param other the other one, if it is heard
 */
public record Sight(
        Subject subject,
        long sinceMs,
        long atMs,
        Severity severity,
        String message,
        Evidence evidence,
        Observation aircraft,
        @Nullable Observation other) {}
