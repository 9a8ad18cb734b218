package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * BDS 4,5: meteorological hazard report.
 *
 * <p>Bits, each after a status bit: 2–3 turbulence, 5–6 wind shear, 8–9 microburst, 11–12 icing, 14–15 wake vortex, 17–26
 * temperature, 28–38 pressure, 40–51 radio height; 52–56 zero. Severity: 0 nil, 1 light, 2 moderate, 3 severe.
 *
 * @see "ICAO Doc 9871 table A-2-69"
 */
public record Bds45Hazard(long mb) {
    private static final double COLDEST_C = -80;
    private static final double WARMEST_C = 60;

    static boolean fits(long mb) {
        double temperature = Bits.signed(mb, 17, 26) * 0.25;
        return Fields.zero(mb, 52, 56)
                && Fields.wellFormed(mb, 1, 3)
                && Fields.wellFormed(mb, 4, 6)
                && Fields.wellFormed(mb, 7, 9)
                && Fields.wellFormed(mb, 10, 12)
                && Fields.wellFormed(mb, 13, 15)
                && Bits.flag(mb, 16)
                && temperature >= COLDEST_C
                && temperature <= WARMEST_C
                && Fields.wellFormed(mb, 27, 38)
                && Fields.wellFormed(mb, 39, 51);
    }

    public OptionalInt turbulence() {
        return severity(1);
    }

    public OptionalInt windShear() {
        return severity(4);
    }

    public OptionalInt microburst() {
        return severity(7);
    }

    public OptionalInt icing() {
        return severity(10);
    }

    public OptionalInt wakeVortex() {
        return severity(13);
    }

    /** Static air temperature in °C, [-128, 128), LSB 0.25. */
    public OptionalDouble temperatureC() {
        return Bits.flag(mb, 16) ? OptionalDouble.of(Bits.signed(mb, 17, 26) * 0.25) : OptionalDouble.empty();
    }

    /** Static pressure in hPa, [0, 2047]. */
    public OptionalInt pressureHpa() {
        return Bits.flag(mb, 27) ? OptionalInt.of(Bits.uint(mb, 28, 38)) : OptionalInt.empty();
    }

    /** Height by the radio altimeter in ft, [0, 65520], LSB 16. */
    public OptionalInt radioHeightFt() {
        return Bits.flag(mb, 39) ? OptionalInt.of(Bits.uint(mb, 40, 51) * 16) : OptionalInt.empty();
    }

    private OptionalInt severity(int statusBit) {
        return Bits.flag(mb, statusBit)
                ? OptionalInt.of(Bits.uint(mb, statusBit + 1, statusBit + 2))
                : OptionalInt.empty();
    }
}
