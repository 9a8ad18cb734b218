package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;

/**
 * DF11, all-call reply and acquisition squitter. Bits: 6–8 capability, 9–32 address, 33–56 interrogator and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record AllCallReply(long head, long tail) implements ModeSMessage {

    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    @Override
    public boolean parityOverlaid() {
        return false;
    }

    public Capability capability() {
        return Capability.of(Bits.uint(head, 6, 8));
    }

    /**
     * Code of the interrogator replied to, [0, 127]: II codes 0 to 15, SI codes 1 to 63 as 17 to 79. 0 for a squitter.
     * Every value but 0 leaves seven bits of the frame unchecked.
     */
    public int interrogatorCode() {
        return Bits.uint(head, 33, 56);
    }
}
