package io.skyspy.aviation.modes.bds;

import io.skyspy.aviation.modes.Bits;
import java.util.ArrayList;
import java.util.List;

/**
 * BDS 1,7: which registers the transponder serves.
 *
 * <p>Bits 1–24: one per register, see {@link #supported}; 25–56 zero. BDS 2,0 (bit 7) is always served.
 *
 * @see "ICAO Doc 9871 table A-2-23"
 */
public record Bds17CommonUsageCapability(long mb) {
    private static final List<String> REGISTERS = List.of(
            "0,5", "0,6", "0,7", "0,8", "0,9", "0,A", "2,0", "2,1", "4,0", "4,1", "4,2", "4,3", "4,4", "4,5", "4,8",
            "5,0", "5,1", "5,2", "5,3", "5,4", "5,5", "5,6", "5,F", "6,0");

    static boolean fits(long mb) {
        return Bits.flag(mb, 7) && Fields.zero(mb, 25, 56) && squittersTogether(mb);
    }

    /** Who squitters positions in the air squitters them on the ground, and its identification. */
    private static boolean squittersTogether(long mb) {
        boolean airborne = Bits.flag(mb, 1);
        return airborne == Bits.flag(mb, 2) && airborne == Bits.flag(mb, 4);
    }

    /** BDS numbers of the registers served. */
    public List<String> supported() {
        List<String> supported = new ArrayList<>();
        for (int bit = 1; bit <= REGISTERS.size(); bit++) {
            if (Bits.flag(mb, bit)) {
                supported.add(REGISTERS.get(bit - 1));
            }
        }
        return List.copyOf(supported);
    }
}
