package io.skyspy.runtime.source;

/** Counts what every source has in common. */
public interface SourceCounters {

    /** Bytes that came in, before any parsing. */
    void bytes(long count);

    /** A connection ended, or could not be made. */
    void connectionLost();

    /** A connection was refused because there are too many. */
    void connectionRefused();
}
