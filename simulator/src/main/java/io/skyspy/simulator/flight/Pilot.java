package io.skyspy.simulator.flight;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** Flies a plan, leg after leg. Not for concurrent use. */
public final class Pilot {
    private final Performance performance;
    private final Dynamics dynamics;
    private final Deque<Leg> legs;
    private Motion motion;
    private Duration elapsed = Duration.ZERO;

    public Pilot(FlightPlan plan, Performance performance, Atmosphere atmosphere) {
        this.performance = performance;
        this.dynamics = new Dynamics(performance, atmosphere);
        this.legs = new ArrayDeque<>(plan.legs());
        this.motion = plan.start();
    }

    public Motion motion() {
        return motion;
    }

    /** The altitude the autopilot is set to, geometric; empty on the ground, on take-off and on the approach. */
    public OptionalDouble selectedAltitudeFt() {
        Leg leg = legs.peek();
        return leg == null ? OptionalDouble.empty() : leg.selectedAltitudeFt();
    }

    /** Whether the last leg is over. */
    public boolean hasFinished() {
        return legs.isEmpty();
    }

    /** Moves on by a short time; does nothing once finished. */
    public void fly(Duration time) {
        Leg leg = legs.peek();
        if (leg == null) {
            return;
        }
        motion = dynamics.step(motion, leg.demand(motion, performance), time.toNanos() / 1e9);
        elapsed = elapsed.plus(time);
        if (leg.isOver(motion, performance, elapsed)) {
            legs.remove();
            elapsed = Duration.ZERO;
        }
    }
}
