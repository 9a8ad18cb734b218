package io.skyspy.streams.safety.incident;

/** Why others are told about an incident. */
public enum Change {
    DETECTED,
    UPDATED,
    ACKNOWLEDGED,
    UNACKNOWLEDGED,
    RESOLVED
}
