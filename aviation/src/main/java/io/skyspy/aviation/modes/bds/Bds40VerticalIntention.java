package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.DoubleCodes;
import io.skyspy.aviation.modes.IntCodes;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * BDS 4,0: where the crew wants to level off.
 *
 * <p>Bits: 1 and 2–13 altitude selected on the panel, 14 and 15–26 altitude of the FMS, 27 and 28–39 pressure setting, 40–47
 * zero, 48 modes valid, 49 VNAV, 50 altitude hold, 51 approach, 52–53 zero, 54 and 55–56 source of the target altitude. The
 * first of each is the status bit.
 *
 * @see "ICAO Doc 9871 table A-2-64"
 */
public record Bds40VerticalIntention(long mb) {
    private static final int LOWEST_SETTING_DHPA = 8500;
    private static final int HIGHEST_SETTING_DHPA = 11000;
    private static final IntCodes ALTITUDES_FT = IntCodes.withStatus(13, code -> code * 16);
    private static final DoubleCodes SETTINGS_HPA = DoubleCodes.withStatus(13, code -> (8000 + code) / 10.0);

    /** Which altitude the aircraft is going to. */
    public enum TargetSource {
        UNKNOWN,
        AIRCRAFT_ALTITUDE,
        MCP_FCU,
        FMS;

        private static final TargetSource[] ALL = values();
    }

    static boolean fits(long mb) {
        return Fields.zero(mb, 40, 47)
                && Fields.zero(mb, 52, 53)
                && Fields.wellFormed(mb, 1, 13)
                && Fields.wellFormed(mb, 14, 26)
                && Fields.wellFormed(mb, 27, 39)
                && Fields.wellFormed(mb, 48, 51)
                && Fields.wellFormed(mb, 54, 56)
                && (Bits.flag(mb, 1) || Bits.flag(mb, 14) || Bits.flag(mb, 27))
                && settingFits(mb);
    }

    /** Altitude selected on the mode control panel in ft, [0, 65520], LSB 16. */
    public OptionalInt selectedAltitudeFt() {
        return ALTITUDES_FT.decode(Bits.uint(mb, 1, 13));
    }

    /** Altitude the flight management system goes to in ft, [0, 65520], LSB 16. */
    public OptionalInt fmsAltitudeFt() {
        return ALTITUDES_FT.decode(Bits.uint(mb, 14, 26));
    }

    /** Pressure setting in hPa, [800, 1209.5], LSB 0.1. */
    public OptionalDouble pressureSettingHpa() {
        return SETTINGS_HPA.decode(Bits.uint(mb, 27, 39));
    }

    /** Whether the three modes that follow mean anything. */
    public boolean modesValid() {
        return Bits.flag(mb, 48);
    }

    public boolean vnav() {
        return modesValid() && Bits.flag(mb, 49);
    }

    public boolean altitudeHold() {
        return modesValid() && Bits.flag(mb, 50);
    }

    public boolean approach() {
        return modesValid() && Bits.flag(mb, 51);
    }

    public Optional<TargetSource> targetSource() {
        return Bits.flag(mb, 54) ? Optional.of(TargetSource.ALL[Bits.uint(mb, 55, 56)]) : Optional.empty();
    }

    private static boolean settingFits(long mb) {
        int tenths = 8000 + Bits.uint(mb, 28, 39);
        return !Bits.flag(mb, 27) || (tenths >= LOWEST_SETTING_DHPA && tenths <= HIGHEST_SETTING_DHPA);
    }
}
