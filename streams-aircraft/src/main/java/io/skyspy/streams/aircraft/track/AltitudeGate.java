package io.skyspy.streams.aircraft.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Refuses barometric altitudes that nobody can have climbed to, until they insist.
 *
 * <p>Trust grows with every altitude that fits, up to 20, and shrinks with every one that does not; the altitude changes to the
 * unfitting one when no trust is left. Fitting: reached at the known vertical rate ± 1500 fpm ± 1 fpm per 2 ms since the last one.
 *
 * @see "readsb, altitude reliability"
 */
final class AltitudeGate {
    private static final int MOST_TRUST = 20;
    private static final double RATE_MARGIN_FPM = 1500;
    private static final double LARGEST_MARGIN_FPM = 11_000;
    /** What rounding to 100 ft and different time stamps of receivers may look like. */
    private static final double STEP_FT = 150;

    private static final double MS_PER_MINUTE = 60_000;

    private int trust;

    /**
     * Whether the altitude may be believed.
     *
     * @param weight how much one altitude of this source counts
     */
    boolean admits(TrackFields fields, double altitudeFt, long timeMs, int weight) {
        if (!fields.has(Field.ALTITUDE_BARO_FT)) {
            trust = 0;
        } else if (!fits(fields, altitudeFt, timeMs)) {
            trust -= weight;
            if (trust > 0) {
                return false;
            }
            trust = 0;
        }
        trust = Math.min(MOST_TRUST, trust + weight);
        return true;
    }

    private static boolean fits(TrackFields fields, double altitudeFt, long timeMs) {
        double ageMs = Math.abs(timeMs - fields.timeMs(Field.ALTITUDE_BARO_FT));
        double rateFpm = knownRateFpm(fields, timeMs);
        double marginFpm = RATE_MARGIN_FPM + Math.min(LARGEST_MARGIN_FPM, ageMs / 2);
        double minutes = ageMs / MS_PER_MINUTE;
        double changeFt = altitudeFt - fields.get(Field.ALTITUDE_BARO_FT);
        return changeFt >= Math.min(0, rateFpm - marginFpm) * minutes - STEP_FT
                && changeFt <= Math.max(0, rateFpm + marginFpm) * minutes + STEP_FT;
    }

    private static double knownRateFpm(TrackFields fields, long timeMs) {
        long sinceMs = timeMs - Field.VERTICAL_RATE_BARO_FPM.validMs();
        if (fields.hasSince(Field.VERTICAL_RATE_BARO_FPM, sinceMs)) {
            return fields.get(Field.VERTICAL_RATE_BARO_FPM);
        }
        return fields.hasSince(Field.VERTICAL_RATE_GEOM_FPM, sinceMs) ? fields.get(Field.VERTICAL_RATE_GEOM_FPM) : 0;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeByte(trust);
    }

    void readFrom(DataInput in) throws IOException {
        trust = in.readByte();
    }
}
