package io.skyspy.aviation.modes;

import java.util.Optional;

/**
 * DF21, Comm-B identity reply. Bits: 20–32 identity, 33–88 register, 89–112 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record CommBIdentityReply(long head, long tail) implements CommBReply {

    /** The squawk; empty when the field's spare bit says it is damaged. */
    public Optional<Squawk> squawk() {
        return Squawk.fromIdentityField(Bits.uint(head, 20, 32));
    }
}
