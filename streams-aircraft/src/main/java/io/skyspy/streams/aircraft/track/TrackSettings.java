package io.skyspy.streams.aircraft.track;

import java.time.Duration;

/**
 * How tracks are kept and when others hear of them; all times are event time.
 *
 * @param emitInterval shortest time between two states of one aircraft, unless a change is urgent
 * @param refreshInterval longest time between two states of an aircraft that is heard but does not change
 * @param removeAfter silence after which an aircraft is removed
 * @param sightingInterval shortest time between two sightings of one aircraft
 * @param sessionInterval time between two updates of a session
 * @param maxRangeNm distance in NM from a receiver beyond which a position is refused, (0, 360)
 * @param maxAircraft most aircraft kept per partition; more are refused and counted
 */
public record TrackSettings(
        Duration emitInterval,
        Duration refreshInterval,
        Duration removeAfter,
        Duration sightingInterval,
        Duration sessionInterval,
        double maxRangeNm,
        int maxAircraft) {

    /** The settings a station at home runs with. */
    public static final TrackSettings DEFAULT = new TrackSettings(
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            300,
            50_000);
}
