package io.skyspy.streams.safety;

import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.LifeCycle;
import io.skyspy.streams.safety.watch.Advisories;
import io.skyspy.streams.safety.watch.EmergencyCodes;
import io.skyspy.streams.safety.watch.UnusualCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hazards are found and told. All times but the commit interval are event time: as receivers heard it.
 *
 * @param updateInterval shortest time between two updates of an event that bring only new numbers; a change of severity or code is told at
 *     once
 * @param unusualSquawks codes that are told although they are no emergency: those no civil flight sets in normal operation
 * @param maxActive most events that last at a time, per partition; more are refused and counted
 * @param maxEnded ended events kept per partition so that they can still be acknowledged; the oldest are forgotten
 * @param maxAircraft most aircraft watched per partition; more are refused and counted
 * @param threads stream threads of this process, at least 1
 * @param commitInterval wall-clock time between two transactions; others see an event when its transaction ends
 * @param extremeVs extreme vertical rates
 * @param vsReversal climbs that become descents, and the other way round
 * @param conflict aircraft too close to each other
 */
@ConfigurationProperties(prefix = "skyspy.streams.safety", ignoreUnknownFields = false)
public record SafetySettings(
        @DefaultValue("5s") Duration updateInterval,
        @DefaultValue({"7400", "7777"}) List<String> unusualSquawks,
        @DefaultValue("10000") int maxActive,
        @DefaultValue("1000") int maxEnded,
        @DefaultValue("50000") int maxAircraft,
        @DefaultValue("1") int threads,
        @DefaultValue("100ms") Duration commitInterval,
        @DefaultValue @NestedConfigurationProperty ExtremeVsSettings extremeVs,
        @DefaultValue @NestedConfigurationProperty VsReversalSettings vsReversal,
        @DefaultValue @NestedConfigurationProperty ConflictSettings conflict) {

    public SafetySettings {
        unusualSquawks = List.copyOf(unusualSquawks);
        Require.positive("update-interval", updateInterval);
        Require.met(
                unusualSquawks.stream().allMatch(code -> code.matches("[0-7]{4}")),
                "unusual-squawks must be of four octal digits each",
                unusualSquawks);
        Require.positive("max-active", maxActive);
        Require.positive("max-ended", maxEnded);
        Require.positive("max-aircraft", maxAircraft);
        Require.positive("threads", threads);
        Require.positive("commit-interval", commitInterval);
    }

    /** Everything that decides, as these settings have it. */
    public Rules rules() {
        LifeCycle lifeCycle = new LifeCycle(
                updateInterval,
                Map.of(
                        Kind.EXTREME_VS, extremeVs.clearAfter(),
                        Kind.VS_REVERSAL, vsReversal.clearAfter(),
                        Kind.PROXIMITY_CONFLICT, conflict.apartAfter(),
                        Kind.TCAS_TA, conflict.apartAfter()),
                maxActive,
                maxEnded);
        return new Rules(
                lifeCycle,
                List.of(
                        new EmergencyCodes(),
                        new UnusualCodes(Set.copyOf(unusualSquawks)),
                        new Advisories(),
                        extremeVs.detector(),
                        vsReversal.detector()),
                conflict.search(),
                maxAircraft);
    }
}
