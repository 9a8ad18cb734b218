package io.skyspy.ingest.adsb.feed;

import org.jspecify.annotations.Nullable;

/** Signal byte of a receiver: amplitude relative to full scale. */
public final class Signal {

    private static final int FULL_SCALE = 255;
    private static final @Nullable Float[] DBFS = new Float[FULL_SCALE + 1];

    static {
        for (int level = 1; level <= FULL_SCALE; level++) {
            DBFS[level] = (float) (20 * Math.log10((double) level / FULL_SCALE));
        }
    }

    private Signal() {}

    /**
     * Signal level in dBFS, 10·log10((level/255)²).
     *
     * @param level 0 to 255; 0 means not measured
     */
    public static @Nullable Float dbfs(int level) {
        return DBFS[level];
    }
}
