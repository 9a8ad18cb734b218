package io.skyspy.streams.alerts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rules are evaluated.
 *
 * @param maxRules most rules that are evaluated; more are refused and counted
 * @param maxChannels most notification channels; more are refused and counted
 * @param maxAircraft most aircraft held against rules per partition; more are refused and counted
 * @param threads stream threads of this process, at least 1
 * @param commitInterval wall-clock time between two transactions; others see a match when its transaction ends
 */
@ConfigurationProperties(prefix = "skyspy.streams.alerts", ignoreUnknownFields = false)
public record AlertsSettings(
        @DefaultValue("10000") int maxRules,
        @DefaultValue("1000") int maxChannels,
        @DefaultValue("50000") int maxAircraft,
        @DefaultValue("1") int threads,
        @DefaultValue("100ms") Duration commitInterval) {

    public AlertsSettings {
        requirePositive("max-rules", maxRules);
        requirePositive("max-channels", maxChannels);
        requirePositive("max-aircraft", maxAircraft);
        requirePositive("threads", threads);
        if (!commitInterval.isPositive()) {
            throw refused("commit-interval", commitInterval);
        }
    }

    private static void requirePositive(String key, int value) {
        if (value <= 0) {
            throw refused(key, value);
        }
    }

    private static IllegalArgumentException refused(String key, Object value) {
        return new IllegalArgumentException("skyspy.streams.alerts." + key + " must be more than 0, but is " + value);
    }
}
