package io.skyspy.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which datalink messages are at hand for snapshots and requests.
 *
 * @param kept how long after it reached us a message is at hand
 * @param most how many are at hand; beyond it the oldest are forgotten. Each takes about 2 KB of memory
 */
public record AcarsKeptSettings(
        @DefaultValue("24h") Duration kept,
        @DefaultValue("50000") int most) {

    public AcarsKeptSettings {
        if (kept.toSeconds() < 1) {
            throw new IllegalArgumentException("skyspy.edge.acars.kept must be at least a second, but is " + kept);
        }
        if (most < 1) {
            throw new IllegalArgumentException("skyspy.edge.acars.most must be at least 1, but is " + most);
        }
    }
}
