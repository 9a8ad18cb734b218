package io.skyspy.streams.aircraft.track;

import org.jspecify.annotations.Nullable;

/**
 * Beast time stamps that are none, but say who made the frame.
 *
 * @see "mlat-client and uat2esnt: FF 00 and the letters MLAT, MLAU"
 */
public final class TimeMarks {
    private static final long MLAT = 0xFF00_4D4C_4154L;
    private static final long UAT = 0xFF00_4D4C_4155L;

    private TimeMarks() {}

    /** The source a time stamp names; absent for a real one, and when there is none. */
    public static @Nullable Source source(@Nullable Long ticks) {
        if (ticks == null) {
            return null;
        }
        if (ticks == MLAT) {
            return Source.MLAT;
        }
        return ticks == UAT ? Source.UAT : null;
    }
}
