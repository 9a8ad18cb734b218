package io.skyspy.streams.safety;

import io.skyspy.streams.safety.watch.ExtremeRates;
import io.skyspy.streams.safety.watch.PerClass;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which vertical rate on an aircraft of each class climbs or descends extremely.
 *
 * @param airlinerFpm feet per minute for airliners and other transports; 0 looks at none
 * @param generalAviationFpm feet per minute for light aircraft, which drop parachutists and dive; 0 looks at none
 * @param rotorcraftFpm feet per minute for helicopters; 0 looks at none
 * @param gliderFpm feet per minute for gliders, balloons and ultralights; 0 looks at none
 * @param fighterFpm feet per minute for fighters, which climb as they like; 0 looks at none
 * @param uavFpm feet per minute for unmanned aircraft; 0 looks at none
 * @param sustained for how long the rate must be reached
 * @param largestDisagreementFpm how far, in feet per minute, the rate may be from what the altitudes show
 * @param clearAfter for how long it must not be reached before it counts as over
 */
public record ExtremeVsSettings(
        @DefaultValue("6000") int airlinerFpm,
        @DefaultValue("8000") int generalAviationFpm,
        @DefaultValue("6000") int rotorcraftFpm,
        @DefaultValue("6000") int gliderFpm,
        @DefaultValue("0") int fighterFpm,
        @DefaultValue("6000") int uavFpm,
        @DefaultValue("2s") Duration sustained,
        @DefaultValue("1500") int largestDisagreementFpm,
        @DefaultValue("10s") Duration clearAfter) {

    public ExtremeVsSettings {
        Require.notNegative("extreme-vs.airliner-fpm", airlinerFpm);
        Require.notNegative("extreme-vs.general-aviation-fpm", generalAviationFpm);
        Require.notNegative("extreme-vs.rotorcraft-fpm", rotorcraftFpm);
        Require.notNegative("extreme-vs.glider-fpm", gliderFpm);
        Require.notNegative("extreme-vs.fighter-fpm", fighterFpm);
        Require.notNegative("extreme-vs.uav-fpm", uavFpm);
        Require.positive("extreme-vs.largest-disagreement-fpm", largestDisagreementFpm);
        Require.positive("extreme-vs.sustained", sustained);
        Require.positive("extreme-vs.clear-after", clearAfter);
    }

    ExtremeRates detector() {
        PerClass thresholds =
                new PerClass(airlinerFpm, generalAviationFpm, rotorcraftFpm, gliderFpm, fighterFpm, uavFpm);
        return new ExtremeRates(thresholds, sustained, largestDisagreementFpm);
    }
}
