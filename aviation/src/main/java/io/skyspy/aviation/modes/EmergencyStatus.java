package io.skyspy.aviation.modes;

import java.util.Optional;

/**
 * Emergency or priority, with the squawk (type code 28, subtype 1, BDS 6,1).
 *
 * <p>ME bits: 9–11 state, 12–24 identity field, 56 IMF in TIS-B and ADS-R.
 *
 * @see "RTCA DO-260B"
 */
public record EmergencyStatus(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 56);
    }

    public EmergencyState state() {
        return EmergencyState.of(Bits.uint(me(), 9, 11));
    }

    /** The squawk; empty when the field is all zero, as before ADS-B version 2, or damaged. */
    public Optional<Squawk> squawk() {
        int field = Bits.uint(me(), 12, 24);
        return field == 0 ? Optional.empty() : Squawk.fromIdentityField(field);
    }
}
