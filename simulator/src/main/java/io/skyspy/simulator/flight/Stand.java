package io.skyspy.simulator.flight;

import java.time.Duration;

/** Stops and stands where it is, for a time. */
public record Stand(Duration lasting) implements Leg {

    @Override
    public Demand demand(Motion now, Performance performance) {
        return new Demand.OnGround(now.trackDeg(), 0, now.altitudeFt());
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        return elapsed.compareTo(lasting) >= 0;
    }
}
