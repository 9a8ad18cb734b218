package io.skyspy.aviation.cpr;

/**
 * One half of a compact position report.
 *
 * @param surface whether the numbers divide a quarter of the globe (on the ground) or all of it (in the air)
 * @param odd format bit F: false = even grid (60 latitude zones), true = odd grid (59)
 * @param latitude place within the latitude zone, [0, 131071]
 * @param longitude place within the longitude zone, [0, 131071]
 */
public record CprFrame(boolean surface, boolean odd, int latitude, int longitude) {
    static final int BITS = 17;
    static final int STEPS = 1 << BITS;

    public CprFrame {
        if (latitude < 0 || latitude >= STEPS || longitude < 0 || longitude >= STEPS) {
            throw new IllegalArgumentException("A CPR coordinate has 17 bits: " + latitude + ", " + longitude);
        }
    }
}
