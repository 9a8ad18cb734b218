package io.skyspy.aviation.modes;

import io.skyspy.aviation.IcaoAddress;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The aircraft a resolution advisory is about.
 *
 * @see "ICAO Annex 10 Volume IV"
 */
public sealed interface Threat {

    /** A threat with Mode S. Bits 31–54 of the field. */
    record Addressed(IcaoAddress address) implements Threat {}

    /**
     * A threat without Mode S, by where it is. Bits 31–43 altitude code, 44–50 range, 51–56 bearing.
     *
     * @param altitudeFt pressure altitude in ft; empty when not known
     * @param rangeNm distance in NM, [0, 12.6], LSB 0.1; 0 = below 0.05, 12.6 = above 12.55; empty when not known
     * @param bearingDeg middle of a sector of 6 degrees, clockwise from the own heading, [3, 357]; empty when not known
     */
    record Located(OptionalInt altitudeFt, OptionalDouble rangeNm, OptionalInt bearingDeg) implements Threat {}

    static Optional<Threat> decode(long word) {
        return switch (Bits.uint(word, 29, 30)) {
            case 1 -> Optional.of(new Addressed(new IcaoAddress(Bits.uint(word, 31, 54))));
            case 2 -> Optional.of(located(word));
            default -> Optional.empty();
        };
    }

    private static Located located(long word) {
        int range = Bits.uint(word, 44, 50);
        int bearing = Bits.uint(word, 51, 56);
        return new Located(
                AltitudeCode.decode13(Bits.uint(word, 31, 43)),
                range == 0 ? OptionalDouble.empty() : OptionalDouble.of((range - 1) / 10.0),
                bearing == 0 || bearing > 60 ? OptionalInt.empty() : OptionalInt.of(bearing * 6 - 3));
    }
}
