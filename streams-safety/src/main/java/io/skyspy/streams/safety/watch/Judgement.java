package io.skyspy.streams.safety.watch;

import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Severity;

/** What a detector makes of one observation. */
public sealed interface Judgement {

    /**
     * The hazard is there.
     *
     * @param sinceMs event time at which it began, as far as this observation tells
     * @param atMs event time at which it was last true
     */
    record Found(long sinceMs, long atMs, Severity severity, String message, Evidence evidence) implements Judgement {}

    /** It is not there. */
    record Clear() implements Judgement {}

    /** It is over, and somebody said so. */
    record Over(long atMs) implements Judgement {}

    /** The observation does not say. */
    record Unknown() implements Judgement {}

    Judgement CLEAR = new Clear();
    Judgement UNKNOWN = new Unknown();
}
