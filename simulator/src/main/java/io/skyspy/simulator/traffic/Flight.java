package io.skyspy.simulator.traffic;

import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.Performance;
import io.skyspy.simulator.radio.Announcement;
import io.skyspy.simulator.radio.Identity;
import java.util.List;

/**
 * One aircraft from its first transmission to its last.
 *
 * @param announcements at least one, in the order of their times; the first from the beginning
 */
public record Flight(Identity identity, Performance performance, FlightPlan plan, List<Announcement> announcements) {
    public Flight {
        announcements = List.copyOf(announcements);
        if (announcements.isEmpty() || !announcements.getFirst().after().isZero()) {
            throw new IllegalArgumentException("A flight has a code from its beginning: " + announcements);
        }
    }
}
