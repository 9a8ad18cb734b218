package io.skyspy.aviation.modes;

/** Why bytes are not a message. */
public enum Rejected implements Decoded {
    /** Fewer bytes than the downlink format needs, or none. */
    TRUNCATED,
    /** More bytes than the downlink format has: nothing says which of them are the frame. */
    OVERLONG,
    /** Nothing but zero bits in the first seven bytes: a silent receiver, not an aircraft. */
    ALL_ZERO,
    /** The parity of DF11, 17 or 18 is wrong in more than one bit. */
    BAD_PARITY,
    /** A downlink format nobody may send: 1, 2, 3, 6 to 10, 12 to 15, 22, 23. */
    UNASSIGNED_FORMAT,
    /** A format that is assigned with a code inside that is not: DF18 with control field 7. */
    RESERVED_CODE
}
