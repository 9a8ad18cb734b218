package io.skyspy.aviation.modes;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the crew has told the autopilot (type code 29, subtype 1, BDS 6,2), ADS-B version 2.
 *
 * <p>ME bits: 8 SIL supplement, 9 altitude from FMS, 10–20 selected altitude, 21–29 pressure setting, 30 heading valid, 31–39
 * selected heading, 47 modes valid, 48 autopilot, 49 VNAV, 50 altitude hold, 52 approach, 53 ACAS operational, 54 LNAV.
 *
 * @see "RTCA DO-260B"
 */
public record TargetState(long head, long tail) implements TargetStateAndStatus {

    private static final IntCodes ALTITUDES_FT =
            IntCodes.of(11, code -> code == 0 ? OptionalInt.empty() : OptionalInt.of((code - 1) * 32));
    private static final DoubleCodes SETTINGS_HPA = DoubleCodes.of(
            9, code -> code == 0 ? OptionalDouble.empty() : OptionalDouble.of((8000 + (code - 1) * 8) / 10.0));
    private static final DoubleCodes HEADINGS_DEG = DoubleCodes.withStatus(10, code -> code * 360.0 / 512);

    /** Where the selected altitude comes from. */
    public enum AltitudeSource {
        MCP_FCU,
        FMS
    }

    public AltitudeSource selectedAltitudeSource() {
        return Bits.flag(me(), 9) ? AltitudeSource.FMS : AltitudeSource.MCP_FCU;
    }

    /** Selected altitude in ft, [0, 65472], LSB 32; empty for code 0. */
    public OptionalInt selectedAltitudeFt() {
        return ALTITUDES_FT.decode(Bits.uint(me(), 10, 20));
    }

    /** Pressure setting (QNH) in hPa, [800, 1208], LSB 0.8; empty for code 0. */
    public OptionalDouble pressureSettingHpa() {
        return SETTINGS_HPA.decode(Bits.uint(me(), 21, 29));
    }

    /** Selected heading in degrees clockwise from magnetic north, [0, 360), LSB 0.703125; empty when the status bit is 0. */
    public OptionalDouble selectedHeadingDeg() {
        return HEADINGS_DEG.decode(Bits.uint(me(), 30, 39));
    }

    /** Whether SIL is a probability per sample, else per hour. */
    public boolean silPerSample() {
        return Bits.flag(me(), 8);
    }

    /** Whether the five autopilot modes that follow mean anything. */
    public boolean modesValid() {
        return Bits.flag(me(), 47);
    }

    public boolean autopilot() {
        return modesValid() && Bits.flag(me(), 48);
    }

    public boolean vnav() {
        return modesValid() && Bits.flag(me(), 49);
    }

    public boolean altitudeHold() {
        return modesValid() && Bits.flag(me(), 50);
    }

    public boolean approach() {
        return modesValid() && Bits.flag(me(), 52);
    }

    public boolean lnav() {
        return modesValid() && Bits.flag(me(), 54);
    }

    @Override
    public boolean acasOperational() {
        return Bits.flag(me(), 53);
    }
}
