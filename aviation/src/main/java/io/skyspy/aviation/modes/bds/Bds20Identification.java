package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import io.skyspy.aviation.modes.Callsign;
import java.util.Optional;

/**
 * BDS 2,0: what the flight is called. Bits: 1–8 = 20 (hex), 9–56 eight letters.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record Bds20Identification(long mb) {

    static boolean fits(long mb) {
        return Bits.uint(mb, 1, 8) == 0x20 && Callsign.wellFormed(mb);
    }

    /** Empty when blank. */
    public Optional<Callsign> callsign() {
        return Callsign.decode(mb);
    }
}
