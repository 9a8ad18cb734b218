package io.skyspy.streams.acars;

import io.skyspy.streams.acars.message.Airlines;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How ACARS messages are read and counted. All times but the commit interval are event time: as receivers heard them.
 *
 * @param copyWindow how long after a message the same one counts as a copy of it: heard by another station, or sent again
 * @param squitterWindow the same for squitters of ground stations
 * @param remembered messages remembered per partition to find copies, and as many texts that are still going on; beyond it the
 *     oldest are forgotten
 * @param liveWindow how far the time of a message may be from the last state of an aircraft whose callsign it takes
 * @param airlines what IATA codes of airlines mean where the table is wrong or ambiguous, in the form of acarshub's IATA_OVERRIDE; a few
 *     that are known to be are built in
 * @param threads stream threads of this process, at least 1
 * @param commitInterval wall-clock time between two commits: how much is read again after a crash
 */
@ConfigurationProperties(prefix = "skyspy.streams.acars", ignoreUnknownFields = false)
public record AcarsSettings(
        @DefaultValue("30s") Duration copyWindow,
        @DefaultValue("5m") Duration squitterWindow,
        @DefaultValue("20000") int remembered,
        @DefaultValue("15m") Duration liveWindow,
        @Nullable String airlines,
        @DefaultValue("1") int threads,
        @DefaultValue("2s") Duration commitInterval) {

    private static final String PREFIX = "skyspy.streams.acars.";

    public AcarsSettings {
        requirePositive("copy-window", copyWindow);
        requirePositive("squitter-window", squitterWindow);
        requirePositive("live-window", liveWindow);
        requirePositive("commit-interval", commitInterval);
        require(remembered > 0, "remembered must be at least 1", remembered);
        require(threads > 0, "threads must be at least 1", threads);
        try {
            Airlines.with(airlines == null ? "" : airlines);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(PREFIX + "airlines: " + wrong.getMessage(), wrong);
        }
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
