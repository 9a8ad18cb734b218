package io.skyspy.aviation;

import java.util.Optional;

/**
 * A 24-bit aircraft address as the state of registry assigns it.
 *
 * @param value the 24 bits, [0, 0xFFFFFF]; 0 and 0xFFFFFF are never assigned but can be received
 * @see "ICAO Annex 10 Volume III, chapter 9"
 */
public record IcaoAddress(int value) implements AircraftAddress {

    public IcaoAddress {
        HexAddress.check(value);
    }

    /** Reads six hex digits of either case; empty for anything else. */
    public static Optional<IcaoAddress> parse(String text) {
        return HexAddress.parse(text, 0).stream().mapToObj(IcaoAddress::new).findFirst();
    }

    /** Six upper-case hex digits, as in {@code 4CA2D4}. */
    @Override
    public String text() {
        return HexAddress.text(value);
    }
}
