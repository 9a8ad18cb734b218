package io.skyspy.runtime.spool;

/** A record read from a spool, with its place there. */
public final class SpooledRecord {

    private final SpoolPosition position;
    private final byte[] bytes;

    SpooledRecord(SpoolPosition position, byte[] bytes) {
        this.position = position;
        this.bytes = bytes;
    }

    public SpoolPosition position() {
        return position;
    }

    /** The record as it was appended; not a copy. */
    public byte[] bytes() {
        return bytes;
    }
}
