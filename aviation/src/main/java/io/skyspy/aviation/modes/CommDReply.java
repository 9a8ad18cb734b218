package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;

/**
 * DF24, a segment of an extended length message. Bits: 1–2 ones, 4 KE, 5–8 ND, 9–88 segment, 89–112 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record CommDReply(long head, long tail) implements ModeSMessage {

    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    @Override
    public boolean parityOverlaid() {
        return true;
    }

    /** KE: whether this acknowledges an uplink instead of carrying a segment. */
    public boolean acknowledges() {
        return Bits.flag(head, 4);
    }

    /** ND: number of the segment, [0, 15]. */
    public int segment() {
        return Bits.uint(head, 5, 8);
    }
}
