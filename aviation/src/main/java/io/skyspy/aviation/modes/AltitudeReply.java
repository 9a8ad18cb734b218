package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.OptionalInt;

/**
 * DF4, surveillance altitude reply. Bits: 20–32 altitude code, 33–56 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record AltitudeReply(long head, long tail) implements SurveillanceReply {

    @Override
    public IcaoAddress address() {
        return new IcaoAddress(addressBits());
    }

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode13(Bits.uint(head, 20, 32));
    }

    public AltitudeCode.Encoding altitudeEncoding() {
        return AltitudeCode.encoding13(Bits.uint(head, 20, 32));
    }
}
