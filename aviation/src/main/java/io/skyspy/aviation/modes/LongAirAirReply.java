package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * DF16, the long air-air reply: how two collision avoidance systems agree on who climbs.
 *
 * <p>Bits: 6 vertical status, 9–11 sensitivity level, 14–17 reply information, 20–32 altitude code, 33–88 MV field, 89–112
 * address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record LongAirAirReply(long head, long tail) implements ModeSMessage {
    private static final int COORDINATION_REPLY = 0x30;

    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    @Override
    public boolean parityOverlaid() {
        return true;
    }

    /** VS = 1 says ground; 0 is sent by aircraft that cannot tell, too. */
    public AirGround airGround() {
        return Bits.flag(head, 6) ? AirGround.GROUND : AirGround.UNCERTAIN;
    }

    /** SL, [0, 7]: 0 = collision avoidance does not work. */
    public int sensitivityLevel() {
        return Bits.uint(head, 9, 11);
    }

    /** RI, [0, 15]. */
    public int replyInformation() {
        return Bits.uint(head, 14, 17);
    }

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode13(Bits.uint(head, 20, 32));
    }

    public AltitudeCode.Encoding altitudeEncoding() {
        return AltitudeCode.encoding13(Bits.uint(head, 20, 32));
    }

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
