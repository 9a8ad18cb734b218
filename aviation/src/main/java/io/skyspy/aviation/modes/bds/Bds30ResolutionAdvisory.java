package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.ResolutionAdvisory;

/**
 * BDS 3,0: the resolution advisory in force or over for less than 18 s. Bits: 1–8 = 30 (hex), 9–56 {@link
 * ResolutionAdvisory}.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record Bds30ResolutionAdvisory(long mb) {

    static boolean fits(long mb) {
        return Bits.uint(mb, 1, 8) == 0x30
                && new Bds30ResolutionAdvisory(mb).advisory().plausible();
    }

    public ResolutionAdvisory advisory() {
        return new ResolutionAdvisory(mb, ResolutionAdvisory.Carrier.COMM_B);
    }
}
