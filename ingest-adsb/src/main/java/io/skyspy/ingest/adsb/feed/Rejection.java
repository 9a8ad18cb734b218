package io.skyspy.ingest.adsb.feed;

/** Why something a source sent is not used. */
public enum Rejection {
    /** Bytes between messages. */
    NOISE,
    /** A message that a new one interrupted. */
    TRUNCATED,
    /** An escape followed by no known message type. */
    UNKNOWN_TYPE,
    /** Text where hex digits belong. */
    BAD_HEX,
    /** A frame that is neither 2, 7 nor 14 bytes long. */
    BAD_LENGTH,
    /** A line longer than the format allows. */
    LINE_TOO_LONG,
    /** Not JSON. */
    BAD_JSON,
    /** JSON or columns of none of the known shapes. */
    UNKNOWN_SHAPE,
    /** An address that is not six hex digits. */
    BAD_ADDRESS,
    /** A time that cannot be read, or that lies in the future. */
    BAD_TIME,
    /** A value that no aircraft can have; the field is left out. */
    IMPOSSIBLE_VALUE,
    /** A receiver id beyond the number one connection may bring. */
    TOO_MANY_RECEIVERS
}
