package io.skyspy.aviation.modes;

import io.skyspy.aviation.AircraftAddress;
import io.skyspy.aviation.IcaoAddress;
import io.skyspy.aviation.NonIcaoAddress;
import java.util.Optional;

/**
 * DF17 and DF18: 56 bits of ADS-B, TIS-B or ADS-R. Bits: 6–8 capability or control field, 9–32 address, 33–88 ME, 89–112
 * parity.
 *
 * @see "ICAO Annex 10 Volume IV; RTCA DO-260B"
 */
public sealed interface ExtendedSquitter extends ModeSMessage
        permits Identification,
                AirbornePosition,
                SurfacePosition,
                PositionUnavailable,
                AirborneVelocity,
                EmergencyStatus,
                AdvisoryBroadcast,
                TargetStateAndStatus,
                OperationalStatus,
                TestSquawk,
                CoarseTisbPosition,
                UndecodedSquitter {

    /** ME, bits 33 to 88 of the frame, in the upper 56 bits of a word: bit 1 of the word is ME bit 1. */
    default long me() {
        return head() << 32 | tail() >>> 40 << 8;
    }

    /** ME bits 1–5, [0, 31]; a coarse TIS-B message has none there. */
    default int typeCode() {
        return Bits.uint(head(), 33, 37);
    }

    @Override
    default boolean parityOverlaid() {
        return false;
    }

    default SquitterSource source() {
        if (Bits.uint(head(), 1, 5) == 17) {
            return SquitterSource.TRANSPONDER;
        }
        return switch (Bits.uint(head(), 6, 8)) {
            case 0, 1 -> SquitterSource.NON_TRANSPONDER;
            case 2, 5 -> SquitterSource.TISB_FINE;
            case 3 -> SquitterSource.TISB_COARSE;
            case 4 -> SquitterSource.TISB_MANAGEMENT;
            default -> SquitterSource.ADSR;
        };
    }

    /** CA of a DF17; empty for DF18. */
    default Optional<Capability> capability() {
        return Bits.uint(head(), 1, 5) == 17 ? Optional.of(Capability.of(Bits.uint(head(), 6, 8))) : Optional.empty();
    }

    /**
     * Whether the ME bit IMF, which TIS-B and ADS-R put in the place of another, says that the address is not ICAO's.
     * Means nothing in other messages.
     */
    boolean addressMark();

    /** Whether the announced address is an ICAO address, by control field and IMF. */
    default boolean icaoAddress() {
        if (Bits.uint(head(), 1, 5) == 17) {
            return true;
        }
        return switch (Bits.uint(head(), 6, 8)) {
            case 0 -> true;
            case 2, 3, 6 -> !addressMark();
            default -> false;
        };
    }

    @Override
    default AircraftAddress address() {
        int value = Bits.uint(head(), 9, 32);
        return icaoAddress() ? new IcaoAddress(value) : new NonIcaoAddress(value);
    }
}
