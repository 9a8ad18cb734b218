package io.skyspy.simulator.traffic;

import java.util.List;

/** Makes one flight after the other of a kind; several at once when they belong together. */
@FunctionalInterface
public interface FlightSource {
    List<Flight> next();
}
