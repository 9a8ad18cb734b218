package io.skyspy.benchmarks.load;

import java.util.Arrays;

/** How long things took, in whole milliseconds. What took longer than the longest is counted as that. */
public final class Latencies {

    private static final int LONGEST_MS = 60_000;

    private final int[] counts = new int[LONGEST_MS + 1];
    private long count;

    void add(long millis) {
        counts[Math.clamp(millis, 0, LONGEST_MS)]++;
        count++;
    }

    void clear() {
        Arrays.fill(counts, 0);
        count = 0;
    }

    public long count() {
        return count;
    }

    /** The time within which that share was done; not a number when there was nothing. */
    public double atMs(double quantile) {
        if (count == 0) {
            return Double.NaN;
        }
        long wanted = (long) Math.ceil(quantile * count);
        long seen = 0;
        int millis = 0;
        while (seen + counts[millis] < wanted) {
            seen += counts[millis++];
        }
        return millis;
    }
}
