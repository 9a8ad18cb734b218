package io.skyspy.aviation.acars;

/** How much of a text is understood. */
public enum Level {
    /** All of it. */
    FULL,
    /** Some of it; the rest is kept as it is. */
    PARTIAL
}
