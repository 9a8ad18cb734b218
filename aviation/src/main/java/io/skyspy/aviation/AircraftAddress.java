package io.skyspy.aviation;

import java.util.Optional;

/** What an aircraft calls itself on the air: a 24-bit ICAO address, or a number that is none. */
public sealed interface AircraftAddress permits IcaoAddress, NonIcaoAddress {

    /** The 24 bits, [0, 0xFFFFFF]. */
    int value();

    /** Key text: six upper-case hex digits, after {@code ~} when the number is not an ICAO address. */
    String text();

    /** Reads what {@link #text()} writes, in either case; empty for anything else. */
    static Optional<AircraftAddress> parse(String text) {
        return text.startsWith("~")
                ? HexAddress.parse(text, 1).stream()
                        .<AircraftAddress>mapToObj(NonIcaoAddress::new)
                        .findFirst()
                : IcaoAddress.parse(text).map(address -> address);
    }
}
