package io.skyspy.streams.safety.incident;

/** How grave an incident is, gravest first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    public boolean isWorseThan(Severity other) {
        return compareTo(other) < 0;
    }

    Severity worst(Severity other) {
        return isWorseThan(other) ? this : other;
    }
}
