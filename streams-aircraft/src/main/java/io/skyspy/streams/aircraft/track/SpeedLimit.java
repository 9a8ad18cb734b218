package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.geo.Sphere;

/**
 * Whether an aircraft can have moved from one place to another in the time between.
 *
 * <p>Allowed are 30 m (10 m on the ground, 350 m when one of the places is coarse) and what it makes in the time and 0.2 s (1.2 s
 * between times in whole seconds) at the fastest speed reported lately, 3 kt more for each second since, times 1.3; at 900 kt (120 kt on
 * the ground) when no speed is known; at 2000 kt at most.
 *
 * @see "readsb, speed check"
 */
final class SpeedLimit {
    private static final double METRES_PER_NM = 1852;
    private static final double MS_PER_HOUR = 3_600_000;
    private static final double SLACK_MS = 200;
    private static final long SECOND_MS = 1_000;
    private static final double MOST_KT = 2000;
    private static final double UNKNOWN_AIRBORNE_KT = 900;
    private static final double UNKNOWN_SURFACE_KT = 120;
    private static final double GAIN_KT_PER_S = 3;
    private static final double BONUS = 1.3;

    private SpeedLimit() {}

    static boolean allows(Fix from, Fix to, TrackFields fields) {
        double elapsedMs = Math.abs(to.atMs() - from.atMs());
        double allowedNm = slackM(from, to) / METRES_PER_NM
                + (elapsedMs + slackMs(from, to)) / MS_PER_HOUR * speedKt(from, to, fields);
        return Sphere.distanceNm(from.position(), to.position()) <= allowedNm;
    }

    /** A recording that has only whole seconds is told by two of them: by chance that is one pair in a million. */
    private static double slackMs(Fix from, Fix to) {
        boolean wholeSeconds = from.atMs() % SECOND_MS == 0 && to.atMs() % SECOND_MS == 0;
        return wholeSeconds ? SLACK_MS + SECOND_MS : SLACK_MS;
    }

    private static double slackM(Fix from, Fix to) {
        if (from.coarse() || to.coarse()) {
            return 350;
        }
        return to.surface() && from.surface() ? 10 : 30;
    }

    private static double speedKt(Fix from, Fix to, TrackFields fields) {
        if (!fields.has(Field.GROUND_SPEED_KT)) {
            return to.surface() && from.surface() ? UNKNOWN_SURFACE_KT : UNKNOWN_AIRBORNE_KT;
        }
        long sinceMs = Math.min(fields.timeMs(Field.GROUND_SPEED_KT), from.atMs());
        double ageS = Math.max(0, to.atMs() - sinceMs) / 1000.0;
        return Math.min(MOST_KT, (fields.get(Field.GROUND_SPEED_KT) + GAIN_KT_PER_S * ageS) * BONUS);
    }
}
