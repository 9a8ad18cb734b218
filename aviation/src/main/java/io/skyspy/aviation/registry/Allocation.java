package io.skyspy.aviation.registry;

import io.skyspy.aviation.IcaoAddress;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Who gives out an address.
 *
 * @param country ISO 3166 code of the state of registry, two upper-case letters; {@code XA} = ICAO, {@code XB} = NATO
 * @param military whether the state keeps the block for its forces; states without such a block have military aircraft too
 * @see "ICAO Annex 10 Volume III, chapter 9"
 */
public record Allocation(String country, boolean military) {
    private static final NavigableMap<Integer, Optional<Allocation>> FIRST_ADDRESSES = AllocationTable.read();

    /** The allocation an address lies in; empty when nobody may use it. */
    public static Optional<Allocation> of(IcaoAddress address) {
        Map.Entry<Integer, Optional<Allocation>> block = FIRST_ADDRESSES.floorEntry(address.value());
        return block.getValue();
    }
}
