package io.skyspy.simulator.traffic;

import io.skyspy.simulator.flight.Approach;
import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Pilot;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.flight.TakeOff;
import java.time.Duration;
import java.util.Optional;

/**
 * What flying a plan once, in coarse steps, tells about it.
 *
 * @param lasts from the first transmission to the last, at most {@link #LONGEST}
 * @param usesRunwayAfter when wheels first leave or touch the ground; zero when they never do
 */
public record Rehearsal(Duration lasts, Duration usesRunwayAfter) {
    /** After which a flight is given up. */
    public static final Duration LONGEST = Duration.ofHours(4);

    private static final Duration STEP = Duration.ofSeconds(1);

    public static Rehearsal of(Flight flight, Atmosphere atmosphere) {
        Pilot pilot = new Pilot(flight.plan(), flight.performance(), atmosphere);
        boolean beganOnGround = pilot.motion().onGround();
        Duration elapsed = Duration.ZERO;
        Duration use = Duration.ZERO;
        while (!pilot.hasFinished() && elapsed.compareTo(LONGEST) < 0) {
            pilot.fly(STEP);
            elapsed = elapsed.plus(STEP);
            if (use.isZero() && pilot.motion().onGround() != beganOnGround) {
                use = elapsed;
            }
        }
        return new Rehearsal(elapsed, use);
    }

    /** The runway a flight needs first, if any. */
    public static Optional<Runway> runwayOf(Flight flight) {
        for (Leg leg : flight.plan().legs()) {
            if (leg instanceof TakeOff takeOff) {
                return Optional.of(takeOff.runway());
            }
            if (leg instanceof Approach approach) {
                return Optional.of(approach.runway());
            }
        }
        return Optional.empty();
    }
}
