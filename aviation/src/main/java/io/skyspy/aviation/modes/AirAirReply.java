package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.OptionalInt;

/**
 * DF0 and DF16, between collision avoidance systems. Bits: 6 vertical status, 9–11 sensitivity level, 14–17 reply information, 20–32
 * altitude code.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public sealed interface AirAirReply extends ModeSMessage permits ShortAirAirReply, LongAirAirReply {

    @Override
    default IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    @Override
    default boolean parityOverlaid() {
        return true;
    }

    /** VS = 1 says ground; 0 is sent by aircraft that cannot tell, too. */
    default AirGround airGround() {
        return Bits.flag(head(), 6) ? AirGround.GROUND : AirGround.UNCERTAIN;
    }

    /** SL, [0, 7]: 0 = collision avoidance does not work. */
    default int sensitivityLevel() {
        return Bits.uint(head(), 9, 11);
    }

    /** RI, [0, 15]: 0–7 collision avoidance capability, 8–15 maximum airspeed class. */
    default int replyInformation() {
        return Bits.uint(head(), 14, 17);
    }

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    default OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode13(Bits.uint(head(), 20, 32));
    }

    default AltitudeCode.Encoding altitudeEncoding() {
        return AltitudeCode.encoding13(Bits.uint(head(), 20, 32));
    }
}
