package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.OptionalInt;

/**
 * DF0, what one collision avoidance system answers another.
 *
 * <p>Bits: 6 vertical status, 7 crosslink, 9–11 sensitivity level, 14–17 reply information, 20–32 altitude code, 33–56
 * address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record ShortAirAirReply(long head, long tail) implements ModeSMessage {

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

    /** CC: whether the transponder can answer a short interrogation with a long reply. */
    public boolean crosslink() {
        return Bits.flag(head, 7);
    }

    /** SL, [0, 7]: 0 = collision avoidance does not work. */
    public int sensitivityLevel() {
        return Bits.uint(head, 9, 11);
    }

    /** RI, [0, 15]: 0–7 collision avoidance capability, 8–15 maximum airspeed class. */
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
}
