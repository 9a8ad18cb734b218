package io.skyspy.ingest.acars.objects;

/** Why bytes of a feed are not passed on. */
public enum Refusal {
    /** Bytes between objects. */
    NOISE,
    /** An object that breaks off. */
    TRUNCATED,
    /** An object of more than 64 KiB. */
    TOO_LONG
}
