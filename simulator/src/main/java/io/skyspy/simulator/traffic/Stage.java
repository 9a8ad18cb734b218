package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Runway;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What all flights of one simulation share.
 *
 * @param centre where the receiver stands
 */
public record Stage(Position centre, Identities identities, RandomGenerator random) {
    /** How far from the centre flights begin and end: beyond the horizon of any receiver. */
    static final double EDGE_NM = 235;

    Runway runway(Aerodrome aerodrome) {
        return aerodrome.runwayAround(centre);
    }

    Runway anyRunway(Aerodrome.Kind kind) {
        return runway(any(Arrays.stream(Aerodrome.values())
                .filter(aerodrome -> aerodrome.kind() == kind)
                .toList()));
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }
}
