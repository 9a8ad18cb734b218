package io.skyspy.simulator.traffic;

import io.skyspy.simulator.flight.Runway;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Keeps aircraft apart on runways, as a tower would: each use has its time. Not for concurrent use. */
public final class RunwaySequence {
    private static final Duration APART = Duration.ofSeconds(100);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(25);

    private final Map<Runway, TreeSet<Instant>> uses = new HashMap<>();

    /**
     * Books the first free time from {@code wanted} on; when the runway is full for too long, the wanted time itself.
     *
     * @return how long after the wanted time
     */
    public Duration book(Runway runway, Instant wanted) {
        TreeSet<Instant> booked = uses.computeIfAbsent(runway, key -> new TreeSet<>());
        booked.headSet(wanted.minus(Duration.ofHours(3))).clear();
        Instant time = wanted;
        for (Instant other : booked.tailSet(wanted.minus(APART))) {
            if (Duration.between(time, other).compareTo(APART) >= 0) {
                break;
            }
            time = other.plus(APART);
        }
        Duration delay = Duration.between(wanted, time);
        if (delay.compareTo(LONGEST_DELAY) > 0) {
            return Duration.ZERO;
        }
        booked.add(time);
        return delay;
    }
}
