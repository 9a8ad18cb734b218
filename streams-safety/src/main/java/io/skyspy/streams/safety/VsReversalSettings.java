package io.skyspy.streams.safety;

import io.skyspy.streams.safety.watch.PerClass;
import io.skyspy.streams.safety.watch.Reversals;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which change on a climb that becomes a descent, or the other way round, is told. Only airliners are looked at as it comes: for
 * others it is how they fly.
 *
 * @param airlinerFpm change in feet per minute for airliners and other transports; 0 looks at none
 * @param generalAviationFpm change in feet per minute for light aircraft; 0 looks at none
 * @param rotorcraftFpm change in feet per minute for helicopters; 0 looks at none
 * @param gliderFpm change in feet per minute for gliders, balloons and ultralights; 0 looks at none
 * @param fighterFpm change in feet per minute for fighters; 0 looks at none
 * @param uavFpm change in feet per minute for unmanned aircraft; 0 looks at none
 * @param leastRateFpm climb and descent must both be at least this fast, in feet per minute
 * @param goAroundBelowFt barometric altitude in feet below which a descent that becomes a climb is a go-around; raise it at high airfields
 * @param clearAfter for how long it must not be seen before it counts as over
 */
public record VsReversalSettings(
        @DefaultValue("2000") int airlinerFpm,
        @DefaultValue("0") int generalAviationFpm,
        @DefaultValue("0") int rotorcraftFpm,
        @DefaultValue("0") int gliderFpm,
        @DefaultValue("0") int fighterFpm,
        @DefaultValue("0") int uavFpm,
        @DefaultValue("1000") int leastRateFpm,
        @DefaultValue("5000") int goAroundBelowFt,
        @DefaultValue("10s") Duration clearAfter) {

    public VsReversalSettings {
        Require.notNegative("vs-reversal.airliner-fpm", airlinerFpm);
        Require.notNegative("vs-reversal.general-aviation-fpm", generalAviationFpm);
        Require.notNegative("vs-reversal.rotorcraft-fpm", rotorcraftFpm);
        Require.notNegative("vs-reversal.glider-fpm", gliderFpm);
        Require.notNegative("vs-reversal.fighter-fpm", fighterFpm);
        Require.notNegative("vs-reversal.uav-fpm", uavFpm);
        Require.positive("vs-reversal.least-rate-fpm", leastRateFpm);
        Require.positive("vs-reversal.clear-after", clearAfter);
    }

    Reversals detector() {
        PerClass thresholds =
                new PerClass(airlinerFpm, generalAviationFpm, rotorcraftFpm, gliderFpm, fighterFpm, uavFpm);
        return new Reversals(thresholds, leastRateFpm, goAroundBelowFt);
    }
}
