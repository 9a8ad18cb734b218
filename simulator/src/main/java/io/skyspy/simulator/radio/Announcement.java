package io.skyspy.simulator.radio;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;
import java.time.Duration;

/**
 * From when on the crew announces what.
 *
 * @param after time since the flight began
 */
public record Announcement(Duration after, Squawk squawk, EmergencyState emergencyState) {

    /** A code without emergency, from the beginning. */
    public static Announcement ordinary(Squawk squawk) {
        return new Announcement(Duration.ZERO, squawk, EmergencyState.NONE);
    }

    boolean isEmergency() {
        return emergencyState != EmergencyState.NONE;
    }
}
