package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.geo.Degrees;
import io.skyspy.aviation.modes.Bits;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * BDS 4,4: routine meteorological report.
 *
 * <p>Bits: 1–4 source of the position, 5 and 6–14 wind speed, 15–23 wind direction, 24–34 temperature, 35 and 36–46 pressure, 47
 * and 48–49 turbulence, 50 and 51–56 humidity. Bits 5, 35, 47 and 50 are status bits.
 *
 * @see "ICAO Doc 9871 table A-2-68"
 */
public record Bds44Weather(long mb) {
    private static final int HIGHEST_SOURCE = 4;
    private static final int STRONGEST_WIND_KT = 250;
    private static final double COLDEST_C = -80;
    private static final double WARMEST_C = 60;

    static boolean fits(long mb) {
        int source = Bits.uint(mb, 1, 4);
        double temperature = temperatureC(mb);
        return source >= 1
                && source <= HIGHEST_SOURCE
                && Bits.flag(mb, 5)
                && Bits.uint(mb, 6, 14) <= STRONGEST_WIND_KT
                && temperature >= COLDEST_C
                && temperature <= WARMEST_C
                && !Fields.zero(mb, 24, 34)
                && Fields.wellFormed(mb, 35, 46)
                && Fields.wellFormed(mb, 47, 49)
                && Fields.wellFormed(mb, 50, 56);
    }

    /** Wind speed in kt, [0, 511]. */
    public OptionalInt windSpeedKt() {
        return Bits.flag(mb, 5) ? OptionalInt.of(Bits.uint(mb, 6, 14)) : OptionalInt.empty();
    }

    /** Where the wind comes from in degrees clockwise from true north, [0, 360), LSB 0.703125. */
    public OptionalDouble windFromDeg() {
        return Bits.flag(mb, 5)
                ? OptionalDouble.of(Degrees.normalised(Bits.uint(mb, 15, 23) * 180.0 / 256))
                : OptionalDouble.empty();
    }

    /** Static air temperature in °C, [-256, 256), LSB 0.25; there is no status bit. */
    public double temperatureC() {
        return temperatureC(mb);
    }

    /** Static pressure in hPa, [0, 2047]. */
    public OptionalInt pressureHpa() {
        return Bits.flag(mb, 35) ? OptionalInt.of(Bits.uint(mb, 36, 46)) : OptionalInt.empty();
    }

    /** Turbulence, [0, 3]: nil, light, moderate, severe. */
    public OptionalInt turbulence() {
        return Bits.flag(mb, 47) ? OptionalInt.of(Bits.uint(mb, 48, 49)) : OptionalInt.empty();
    }

    /** Relative humidity in percent, [0, 98.4375], LSB 1.5625. */
    public OptionalDouble humidityPercent() {
        return Bits.flag(mb, 50) ? OptionalDouble.of(Bits.uint(mb, 51, 56) * 100.0 / 64) : OptionalDouble.empty();
    }

    private static double temperatureC(long mb) {
        return Bits.signed(mb, 24, 34) * 0.25;
    }
}
