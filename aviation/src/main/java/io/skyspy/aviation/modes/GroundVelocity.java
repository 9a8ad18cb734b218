package io.skyspy.aviation.modes;

import io.skyspy.aviation.geo.Degrees;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Velocity over ground (type code 19, subtypes 1 and 2, BDS 0,9).
 *
 * <p>ME bits: 14 west, 15–24 east-west speed, 25 south, 26–35 north-south speed. Speeds: 0 = none, else (code - 1) × 1 kt, in subtype 2
 * (supersonic) × 4 kt.
 *
 * @see "RTCA DO-260B"
 */
public record GroundVelocity(long head, long tail) implements AirborneVelocity {

    private static final IntCodes SUBSONIC_KT = IntCodes.of(11, code -> VelocityFields.signed(code, 10, 1));
    private static final IntCodes SUPERSONIC_KT = IntCodes.of(11, code -> VelocityFields.signed(code, 10, 4));

    @Override
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

    private OptionalInt speed(int code) {
        return (supersonic() ? SUPERSONIC_KT : SUBSONIC_KT).decode(code);
    }
}
