package io.skyspy.streams.aircraft.track;

/**
 * How far apart in time an even and an odd frame may be to give a position together: the aircraft must not leave the half zone.
 *
 * @see "readsb; ICAO Doc 9871 gives 10 s for the airborne form"
 */
final class CprWindow {
    private static final long UNKNOWN_SPEED_MS = 10_000;
    private static final long LONGEST_MS = 30_000;
    private static final double MS_AT_REFERENCE = 19_000;
    private static final double REFERENCE_KT = 500;
    private static final long SURFACE_MS = 25_000;
    private static final long SLOW_SURFACE_MS = 50_000;
    private static final double SLOW_KT = 25;

    private CprWindow() {}

    static long lengthMs(boolean surface, TrackFields fields) {
        boolean known = fields.has(Field.GROUND_SPEED_KT);
        double speedKt = known ? fields.get(Field.GROUND_SPEED_KT) : 0;
        if (surface) {
            return known && speedKt <= SLOW_KT ? SLOW_SURFACE_MS : SURFACE_MS;
        }
        if (!known) {
            return UNKNOWN_SPEED_MS;
        }
        return (long) Math.min(LONGEST_MS, MS_AT_REFERENCE * REFERENCE_KT / Math.max(1, speedKt));
    }
}
