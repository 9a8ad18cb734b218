package io.skyspy.simulator;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.FlightSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One place in the traffic: the flights under way in it, and those that will fill it. */
final class Slot {
    private final FlightSource source;
    private final List<Planned> planned = new ArrayList<>();
    private final List<SimulatedAircraft> aircraft = new ArrayList<>();

    /** A flight and when it begins. */
    record Planned(Flight flight, Instant begins) {}

    Slot(FlightSource source) {
        this.source = source;
    }

    FlightSource source() {
        return source;
    }

    List<Planned> planned() {
        return planned;
    }

    List<SimulatedAircraft> aircraft() {
        return aircraft;
    }

    boolean isEmpty() {
        return planned.isEmpty() && aircraft.isEmpty();
    }
}
