package io.skyspy.streams.acars.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Frequencies as receivers give them, in MHz, kHz or Hz, told apart by their size. */
final class Frequency {

    private static final double LOWEST_MHZ = 2;
    private static final double HIGHEST_MHZ = 2_000;
    private static final int LEAST_DECIMALS = 3;
    private static final int MOST_DECIMALS = 6;

    private Frequency() {}

    /** MHz with three to six decimals; absent for zero and for what no data link uses. */
    static @Nullable String mhz(@Nullable Double value) {
        if (value == null || !(value > 0) || value > 1e10) {
            return null;
        }
        double mhz = value < HIGHEST_MHZ ? value : value < 1e6 ? value / 1e3 : value / 1e6;
        if (mhz < LOWEST_MHZ || mhz > HIGHEST_MHZ) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(mhz)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (exact.scale() < LEAST_DECIMALS ? exact.setScale(LEAST_DECIMALS) : exact).toPlainString();
    }
}
