package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.Optional;

/**
 * DF5, surveillance identity reply. Bits: 20–32 identity, 33–56 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record IdentityReply(long head, long tail) implements SurveillanceReply {

    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    /** The squawk; empty when the field's spare bit says it is damaged. */
    public Optional<Squawk> squawk() {
        return Squawk.fromIdentityField(Bits.uint(head, 20, 32));
    }
}
