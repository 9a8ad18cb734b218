package io.skyspy.streams.aircraft;

import io.skyspy.streams.aircraft.track.TrackSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How aircraft are tracked and published. All times but the commit interval are event time: as receivers heard it.
 *
 * @param emitInterval shortest time between two states of one aircraft, unless a change is urgent: new, squawk, emergency, advisory, ground or air
 * @param refreshInterval longest time between two states of an aircraft that is heard but does not change
 * @param removeAfter silence after which an aircraft is removed
 * @param sightingInterval shortest time between two sightings of one aircraft
 * @param sessionInterval time between two updates of a session
 * @param maxRangeNm distance in NM from a receiver beyond which a position is refused, more than 0 and less than 360
 * @param maxAircraft most aircraft kept per partition, so that hostile input cannot fill the memory; more are refused and counted
 * @param threads stream threads of this process, at least 1; more than there are partitions are idle
 * @param commitInterval wall-clock time between two commits: how much is read again after a crash
 */
@ConfigurationProperties(prefix = "skyspy.streams.aircraft", ignoreUnknownFields = false)
public record AircraftSettings(
        @DefaultValue("200ms") Duration emitInterval,
        @DefaultValue("5s") Duration refreshInterval,
        @DefaultValue("60s") Duration removeAfter,
        @DefaultValue("5s") Duration sightingInterval,
        @DefaultValue("30s") Duration sessionInterval,
        @DefaultValue("300") double maxRangeNm,
        @DefaultValue("50000") int maxAircraft,
        @DefaultValue("1") int threads,
        @DefaultValue("2s") Duration commitInterval) {

    private static final String PREFIX = "skyspy.streams.aircraft.";

    public AircraftSettings {
        requirePositive("emit-interval", emitInterval);
        requirePositive("refresh-interval", refreshInterval);
        requirePositive("remove-after", removeAfter);
        requirePositive("sighting-interval", sightingInterval);
        requirePositive("session-interval", sessionInterval);
        requirePositive("commit-interval", commitInterval);
        require(maxRangeNm > 0 && maxRangeNm < 360, "max-range-nm must be more than 0 and less than 360", maxRangeNm);
        require(maxAircraft > 0, "max-aircraft must be at least 1", maxAircraft);
        require(threads > 0, "threads must be at least 1", threads);
    }

    TrackSettings track() {
        return new TrackSettings(
                emitInterval, refreshInterval, removeAfter, sightingInterval, sessionInterval, maxRangeNm, maxAircraft);
    }

    private static void requirePositive(String key, Duration value) {
        require(value.isPositive(), key + " must be more than 0", value);
    }

    private static void require(boolean met, String rule, Object value) {
        if (!met) {
            throw new IllegalArgumentException(PREFIX + rule + ", but is " + value);
        }
    }
}
