package io.skyspy.aviation.modes;

import java.util.Optional;

/** A test message with a squawk (type code 23, subtype 7), as ADS-B version 1 sent it. ME bits: 9–21 identity field. */
public record TestSquawk(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return false;
    }

    /** The squawk; empty when the field's spare bit says it is damaged. */
    public Optional<Squawk> squawk() {
        return Squawk.fromIdentityField(Bits.uint(me(), 9, 21));
    }
}
