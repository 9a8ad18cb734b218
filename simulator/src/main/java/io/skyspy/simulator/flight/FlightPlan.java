package io.skyspy.simulator.flight;

import java.util.List;

/** Where a flight begins and the legs it then follows. */
public record FlightPlan(Motion start, List<Leg> legs) {
    public FlightPlan {
        legs = List.copyOf(legs);
    }
}
