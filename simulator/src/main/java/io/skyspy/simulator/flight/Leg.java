package io.skyspy.simulator.flight;

import java.time.Duration;
import java.util.OptionalDouble;

/** One piece of a flight: what it asks for at each instant, and when it is over. */
public sealed interface Leg permits FlyTo, Circle, Approach, TakeOff, TaxiTo, Stand {

    Demand demand(Motion now, Performance performance);

    /** The altitude to be reached, geometric, if the leg aims at one. */
    default OptionalDouble selectedAltitudeFt() {
        return OptionalDouble.empty();
    }

    /** Whether the leg is over, after having lasted for {@code elapsed}. */
    boolean isOver(Motion now, Performance performance, Duration elapsed);
}
