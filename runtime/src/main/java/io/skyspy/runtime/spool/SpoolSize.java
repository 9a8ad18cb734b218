package io.skyspy.runtime.spool;

/**
 * How much a spool may hold.
 *
 * @param maxBytes size of all files together; beyond it the oldest segment is given up
 * @param segmentBytes size after which a new file is begun; also the longest record
 */
public record SpoolSize(long maxBytes, int segmentBytes) {

    private static final int SMALLEST_SEGMENT = 64;

    public SpoolSize {
        if (segmentBytes < SMALLEST_SEGMENT || maxBytes < 2L * segmentBytes) {
            throw new IllegalArgumentException(
                    "a spool needs room for two segments of at least 64 bytes, not " + maxBytes + "/" + segmentBytes);
        }
    }

    /** Segments of 4 MiB, or a quarter of the whole where that is less. */
    public static SpoolSize of(long maxBytes) {
        return new SpoolSize(maxBytes, (int) Math.max(SMALLEST_SEGMENT, Math.min(4L << 20, maxBytes / 4)));
    }
}
