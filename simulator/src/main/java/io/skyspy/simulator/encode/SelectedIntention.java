package io.skyspy.simulator.encode;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Selected vertical intention (BDS 4,0).
 *
 * <pre>
 * 1 valid, 2–13 selected altitude (16 ft)   14 valid, 15–26 FMS altitude (16 ft)
 * 27 valid, 28–39 pressure setting above 800 hPa (0.1 hPa)   48 modes valid, 49 VNAV, 50 altitude hold, 51 approach
 * </pre>
 *
 * @param altitudeFt selected on the mode control panel, [0, 65520], sent to the nearest 16 ft
 * @param fmsAltitudeFt selected by the flight management system, [0, 65520], sent to the nearest 16 ft
 * @param pressureSettingHpa [800, 1209.5], sent to the nearest 0.1 hPa
 */
public record SelectedIntention(
        OptionalInt altitudeFt, OptionalInt fmsAltitudeFt, OptionalDouble pressureSettingHpa, AutopilotModes modes) {

    public long payload() {
        return altitude(altitudeFt, 1)
                | altitude(fmsAltitudeFt, 14)
                | pressureSetting()
                | modes.selectedIntentionBits();
    }

    private static long altitude(OptionalInt altitudeFt, int validBit) {
        return altitudeFt.isPresent()
                ? Field.flag(true, validBit)
                        | Field.uint(Math.round(altitudeFt.getAsInt() / 16.0), validBit + 1, validBit + 12)
                : 0;
    }

    private long pressureSetting() {
        return pressureSettingHpa.isPresent()
                ? Field.flag(true, 27) | Field.uint(Math.round((pressureSettingHpa.getAsDouble() - 800) * 10), 28, 39)
                : 0;
    }
}
