package io.skyspy.simulator.radio;

import io.skyspy.aviation.modes.EmergencyState;
import io.skyspy.aviation.modes.Squawk;
import io.skyspy.simulator.encode.AdvisoryBroadcast;
import java.time.Duration;
import java.util.Optional;

/**
 * From when on the crew, or its TCAS, announces what.
 *
 * @param after time since the flight began
 * @param advisory what TCAS broadcasts, if it does
 */
public record Announcement(
        Duration after, Squawk squawk, EmergencyState emergencyState, Optional<AdvisoryBroadcast> advisory) {

    public Announcement(Duration after, Squawk squawk, EmergencyState emergencyState) {
        this(after, squawk, emergencyState, Optional.empty());
    }

    /** A code without emergency, from the beginning. */
    public static Announcement ordinary(Squawk squawk) {
        return new Announcement(Duration.ZERO, squawk, EmergencyState.NONE);
    }

    /** The same code without emergency, and what TCAS broadcasts, from a time on. */
    public Announcement advised(Duration later, Optional<AdvisoryBroadcast> broadcast) {
        return new Announcement(later, squawk, EmergencyState.NONE, broadcast);
    }

    boolean isEmergency() {
        return emergencyState != EmergencyState.NONE;
    }
}
