package io.skyspy.aviation.modes;

import java.util.OptionalInt;

/**
 * DF20, Comm-B altitude reply. Bits: 20–32 altitude code, 33–88 register, 89–112 address and parity.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public record CommBAltitudeReply(long head, long tail) implements CommBReply {

    /** Pressure altitude in ft; empty for code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return AltitudeCode.decode13(Bits.uint(head, 20, 32));
    }

    public AltitudeCode.Encoding altitudeEncoding() {
        return AltitudeCode.encoding13(Bits.uint(head, 20, 32));
    }
}
