package io.skyspy.simulator;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Atmosphere;
import io.skyspy.simulator.radio.Receiver;
import io.skyspy.simulator.scenario.Scenario;
import java.util.List;

/**
 * What a simulation is made of; the same settings and start give the same frames, byte for byte.
 *
 * @param seed of all chance
 * @param aircraft how many are about at a time, vehicles included, [0, 20000]
 * @param receiver who listens, in the middle of the traffic
 * @param scenarios told beside ordinary traffic
 */
public record SimulationSettings(
        long seed, int aircraft, Receiver receiver, Atmosphere atmosphere, List<Scenario> scenarios) {
    /** Where the original product's receiver stands when it is not told otherwise, north-east of Seattle. */
    public static final Position DEFAULT_CENTRE = new Position(47.9377, -121.9687);

    private static final double ANTENNA_FT = 200;
    private static final int MOST_AIRCRAFT = 20_000;

    public SimulationSettings {
        if (aircraft < 0 || aircraft > MOST_AIRCRAFT) {
            throw new IllegalArgumentException("0 to " + MOST_AIRCRAFT + " aircraft can be simulated, not " + aircraft);
        }
        scenarios = List.copyOf(scenarios);
    }

    /** About sixty aircraft around a place. */
    public static SimulationSettings demo(Position centre) {
        return new SimulationSettings(1, 60, new Receiver(centre, ANTENNA_FT), Atmosphere.USUAL, List.of());
    }

    public SimulationSettings withAircraft(int number) {
        return new SimulationSettings(seed, number, receiver, atmosphere, scenarios);
    }

    public SimulationSettings withSeed(long other) {
        return new SimulationSettings(other, aircraft, receiver, atmosphere, scenarios);
    }

    public SimulationSettings withScenarios(List<Scenario> others) {
        return new SimulationSettings(seed, aircraft, receiver, atmosphere, others);
    }
}
