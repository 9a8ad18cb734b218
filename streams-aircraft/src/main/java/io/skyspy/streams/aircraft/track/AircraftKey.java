package io.skyspy.streams.aircraft.track;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.NonIcaoAddress;
import io.skyspy.aviation.modes.ExtendedSquitter;
import io.skyspy.aviation.modes.ModeSMessage;

/** An address as one number, so that finding a track allocates nothing: the 24 bits, and bit 24 when it is not an ICAO address. */
public final class AircraftKey {
    private static final int NON_ICAO = 1 << 24;

    private AircraftKey() {}

    /** The key of an address. */
    public static int of(AircraftAddress address) {
        return switch (address) {
            case IcaoAddress icao -> icao.value();
            case NonIcaoAddress other -> NON_ICAO | other.value();
        };
    }

    static int of(ModeSMessage message) {
        boolean other = message instanceof ExtendedSquitter squitter && !squitter.icaoAddress();
        return other ? NON_ICAO | message.addressBits() : message.addressBits();
    }
}
