package io.skyspy.benchmarks.edge;

import java.util.stream.DoubleStream;

/** Medians of a few figures. */
final class Medians {

    private Medians() {}

    /** The figure in the middle, the mean of the two when they are even in number; not a number when there is none. */
    static double of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
