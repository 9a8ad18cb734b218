package io.skyspy.aviation.modes;

/**
 * DF0, what one collision avoidance system answers another. Bits: 7 crosslink, 33–56 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record ShortAirAirReply(long head, long tail) implements AirAirReply {

    /** CC: whether the transponder can answer a short interrogation with a long reply. */
    public boolean crosslink() {
        return Bits.flag(head, 7);
    }
}
