package io.skyspy.aviation.modes;

import io.skyspy.aviation.geo.Degrees;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Velocity over ground (type code 19, subtypes 1 and 2, BDS 0,9).
 *
 * <p>ME bits: 9 intent change (IMF in TIS-B and ADS-R), 11–13 NACv, 14 west, 15–24 east-west speed, 25 south, 26–35
 * north-south speed, 36 rate source (1 = barometric), 37–46 vertical rate, 49–56 geometric minus barometric altitude. Speeds:
 * 0 = none, else (code - 1) × 1 kt, in subtype 2 (supersonic) × 4 kt.
 *
 * @see "RTCA DO-260B"
 */
public record GroundVelocity(long head, long tail) implements ExtendedSquitter {

    private static final IntCodes SUBSONIC_KT = IntCodes.of(11, code -> VelocityFields.signed(code, 10, 1));
    private static final IntCodes SUPERSONIC_KT = IntCodes.of(11, code -> VelocityFields.signed(code, 10, 4));

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 9);
    }

    /** Whether the speeds have LSB 4 kt. */
    public boolean supersonic() {
        return Bits.uint(me(), 6, 8) == 2;
    }

    /** Speed towards east in kt, [-4088, 4088], negative = west. */
    public OptionalInt eastSpeedKt() {
        return speed(Bits.uint(me(), 14, 24));
    }

    /** Speed towards north in kt, [-4088, 4088], negative = south. */
    public OptionalInt northSpeedKt() {
        return speed(Bits.uint(me(), 25, 35));
    }

    /** Ground speed in kt; empty unless both components are there. */
    public OptionalDouble groundSpeedKt() {
        OptionalInt east = eastSpeedKt();
        OptionalInt north = northSpeedKt();
        if (east.isEmpty() || north.isEmpty()) {
            return OptionalDouble.empty();
        }
        double square = (double) east.getAsInt() * east.getAsInt() + (double) north.getAsInt() * north.getAsInt();
        return OptionalDouble.of(Math.sqrt(square));
    }

    /** True track in degrees clockwise from north, [0, 360); empty without a speed and at speed 0, which goes nowhere. */
    public OptionalDouble trackDeg() {
        OptionalInt east = eastSpeedKt();
        OptionalInt north = northSpeedKt();
        if (east.isEmpty() || north.isEmpty() || (east.getAsInt() == 0 && north.getAsInt() == 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Degrees.normalised(Math.toDegrees(Math.atan2(east.getAsInt(), north.getAsInt()))));
    }

    /** Vertical rate in fpm, positive = up, LSB 64. */
    public OptionalInt verticalRateFpm() {
        return VelocityFields.verticalRateFpm(me());
    }

    /** Whether the vertical rate is barometric, else geometric. */
    public boolean verticalRateIsBarometric() {
        return Bits.flag(me(), 36);
    }

    /** Height above the ellipsoid minus pressure altitude in ft, LSB 25. */
    public OptionalInt geometricMinusBarometricFt() {
        return VelocityFields.geometricMinusBarometricFt(me());
    }

    /** NACv (NUCr in version 0), [0, 4]; above are reserved. */
    public int nacV() {
        return Bits.uint(me(), 11, 13);
    }

    private OptionalInt speed(int code) {
        return (supersonic() ? SUPERSONIC_KT : SUBSONIC_KT).decode(code);
    }
}
