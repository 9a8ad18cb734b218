package io.skyspy.aviation;

/**
 * A 24-bit number that stands for an aircraft but is not its ICAO address: anonymous, ground vehicle, TIS-B track file.
 *
 * @param value the 24 bits, [0, 0xFFFFFF]; its own space: the same number as an ICAO address is another aircraft
 */
public record NonIcaoAddress(int value) implements AircraftAddress {

    public NonIcaoAddress {
        HexAddress.check(value);
    }

    /** {@code ~} and six upper-case hex digits, as in {@code ~2A0F31}. */
    @Override
    public String text() {
        return "~" + HexAddress.text(value);
    }
}
