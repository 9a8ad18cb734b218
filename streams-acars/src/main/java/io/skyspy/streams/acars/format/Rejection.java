package io.skyspy.streams.acars.format;

/** Why a record is not used, or not as it came. */
public enum Rejection {
    /** Not JSON, or nested or long beyond reason. */
    BAD_JSON,
    /** JSON of none of the known shapes. */
    UNKNOWN_SHAPE,
    /** A message without label, or with one that is none. */
    BAD_LABEL,
    /** A time that cannot be, for which that of arrival is taken. */
    BAD_TIME,
    /** A position that cannot be, which is left out. */
    BAD_POSITION
}
