package io.skyspy.aviation.modes;

import java.util.Optional;

/**
 * What the flight is called, and what kind of thing flies (type codes 1 to 4, BDS 0,8).
 *
 * <p>ME bits: 6–8 category, 9–56 eight letters.
 *
 * @see "RTCA DO-260B"
 */
public record Identification(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return false;
    }

    public EmitterCategory category() {
        return EmitterCategory.of(typeCode(), Bits.uint(me(), 6, 8));
    }

    /** Empty when blank or damaged. */
    public Optional<Callsign> callsign() {
        return Callsign.decode(me());
    }
}
