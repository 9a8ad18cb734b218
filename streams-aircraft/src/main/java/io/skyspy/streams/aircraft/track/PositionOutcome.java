package io.skyspy.streams.aircraft.track;

/** What became of one position frame. */
public enum PositionOutcome {
    /** Decoded with its counterpart. */
    GLOBAL,
    /** Decoded relative to where the aircraft or the receiver is. */
    LOCAL,
    /** No counterpart and no reference yet. */
    UNRESOLVED,
    /** Further from the receiver than can be heard, or from the reference than makes sense. */
    OUT_OF_RANGE,
    /** Further from the last position than the aircraft can have moved. */
    TOO_FAST,
    /** Older than the position that is known. */
    LATE,
    /** Zeros, as a transponder without a position sends them. */
    BLANK
}
