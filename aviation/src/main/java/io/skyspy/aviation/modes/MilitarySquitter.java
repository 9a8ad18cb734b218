package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.OptionalInt;

/**
 * DF19, extended squitter for military use: recognised, not decoded, for its contents are not public.
 *
 * <p>With application field 0 it has the layout of DF17; all others are undefined. Bits: 6–8 application field.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record MilitarySquitter(long head, long tail) implements ModeSMessage {

    /** The number where DF17 has its address; whether it is one is not known. */
    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    @Override
    public boolean parityOverlaid() {
        return true;
    }

    /** AF, [0, 7]. */
    public int application() {
        return Bits.uint(head, 6, 8);
    }

    /** Type code of the ME field, [0, 31]; empty unless the application field says it has one. */
    public OptionalInt typeCode() {
        return application() == 0 ? OptionalInt.of(Bits.uint(head, 33, 37)) : OptionalInt.empty();
    }
}
