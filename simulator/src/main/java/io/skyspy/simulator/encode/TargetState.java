package io.skyspy.simulator.encode;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Target state and status squitter (BDS 6,2; type code 29, subtype 1).
 *
 * <pre>
 * 1–5 type code   6–7 subtype   9 altitude from FMS   10–20 selected altitude (32 ft)   21–29 pressure setting (0.8 hPa)
 * 30 heading valid   31–39 selected heading (180/256 deg)   40–43 NACp   44 NICbaro   45–46 SIL
 * 47 modes valid   48 autopilot   49 VNAV   50 altitude hold   52 approach   53 TCAS operational   54 LNAV
 * </pre>
 *
 * @param altitudeFt selected on the mode control panel, [0, 65472], sent to the nearest 32 ft; empty is sent as code 0
 * @param pressureSettingHpa [800, 1208], sent to the nearest 0.8 hPa; empty is sent as code 0
 * @param headingDeg degrees clockwise from magnetic north, any size; empty is sent as invalid
 */
public record TargetState(
        OptionalInt altitudeFt, OptionalDouble pressureSettingHpa, OptionalDouble headingDeg, AutopilotModes modes) {

    public long payload() {
        return Field.uint(29, 1, 5)
                | Field.uint(1, 6, 7)
                | altitude()
                | pressureSetting()
                | heading()
                | Field.uint(9, 40, 43)
                | Field.flag(true, 44)
                | Field.uint(3, 45, 46)
                | modes.targetStateBits();
    }

    private long altitude() {
        return altitudeFt.isPresent() ? Field.uint(Math.round(altitudeFt.getAsInt() / 32.0) + 1, 10, 20) : 0;
    }

    private long pressureSetting() {
        return pressureSettingHpa.isPresent()
                ? Field.uint(Math.round((pressureSettingHpa.getAsDouble() - 800) / 0.8) + 1, 21, 29)
                : 0;
    }

    private long heading() {
        return headingDeg.isPresent()
                ? Field.flag(true, 30) | Field.uint(Angle.steps(headingDeg.getAsDouble(), 512), 31, 39)
                : 0;
    }
}
