package io.skyspy.simulator.radio;

import io.skyspy.aviation.modes.Squawk;
import java.time.Duration;

/**
 * From when on the crew announces what.
 *
 * @param after time since the flight began
 * @param emergencyState as in TC 28: 0 none, 1 general, 2 medical, 3 minimum fuel, 4 no radio, 5 unlawful, 6 downed
 */
public record Announcement(Duration after, Squawk squawk, int emergencyState) {

    /** A code without emergency, from the beginning. */
    public static Announcement ordinary(Squawk squawk) {
        return new Announcement(Duration.ZERO, squawk, 0);
    }

    boolean isEmergency() {
        return emergencyState != 0;
    }
}
