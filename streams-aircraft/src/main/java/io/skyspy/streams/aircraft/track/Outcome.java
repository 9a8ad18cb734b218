package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.modes.Rejected;

/** What became of one frame or report. */
public enum Outcome {
    /** Taken into a track. */
    ACCEPTED,
    /** The same frame from another receiver: only who heard it was noted. */
    COPY,
    /** Nothing but the parity names the aircraft, or a bit was repaired, and the aircraft is not known. */
    UNKNOWN_ADDRESS,
    /** A message that is about no aircraft, or means nothing to the public. */
    LEFT_ALONE,
    /** Older than what this partition has seen for longer than an aircraft is kept. */
    LATE,
    /** There are as many aircraft as may be kept. */
    FULL,
    /** The address of a report is none. */
    BAD_ADDRESS,
    TRUNCATED,
    OVERLONG,
    ALL_ZERO,
    BAD_PARITY,
    UNASSIGNED_FORMAT,
    RESERVED_CODE;

    static Outcome of(Rejected rejected) {
        return switch (rejected) {
            case TRUNCATED -> TRUNCATED;
            case OVERLONG -> OVERLONG;
            case ALL_ZERO -> ALL_ZERO;
            case BAD_PARITY -> BAD_PARITY;
            case UNASSIGNED_FORMAT -> UNASSIGNED_FORMAT;
            case RESERVED_CODE -> RESERVED_CODE;
        };
    }
}
