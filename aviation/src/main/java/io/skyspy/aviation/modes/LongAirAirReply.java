package io.skyspy.aviation.modes;

import java.util.Optional;

/**
 * DF16, the long air-air reply: how two collision avoidance systems agree on who climbs. Bits: 33–88 MV field, 89–112 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record LongAirAirReply(long head, long tail) implements AirAirReply {
    private static final int COORDINATION_REPLY = 0x30;

    /** MV, in the upper 56 bits of a word. */
    public long mv() {
        return head << 32 | tail >>> 40 << 8;
    }

    /** The advisory being coordinated; empty when the MV field carries none. */
    public Optional<ResolutionAdvisory> resolutionAdvisory() {
        return Bits.uint(mv(), 1, 8) == COORDINATION_REPLY
                ? Optional.of(new ResolutionAdvisory(mv(), ResolutionAdvisory.Carrier.COORDINATION_REPLY))
                : Optional.empty();
    }
}
