package io.skyspy.simulator.radio;

import io.skyspy.simulator.flight.Motion;
import java.util.OptionalDouble;

/**
 * All that changes and is transmitted, at one instant.
 *
 * @param selectedAltitudeFt what the autopilot is set to, above mean sea level; empty while nothing is selected
 */
public record Moment(Motion motion, OptionalDouble selectedAltitudeFt, Announcement announcement) {
    private static final double STANDING_KT = 0.5;

    boolean isStanding() {
        return motion.onGround() && motion.groundSpeedKt() < STANDING_KT;
    }

    Moment with(Motion other) {
        return new Moment(other, selectedAltitudeFt, announcement);
    }
}
