package io.skyspy.aviation.modes;

import io.skyspy.aviation.cpr.CprFrame;
import java.util.OptionalInt;

/**
 * Where an aircraft in the air is (type codes 9 to 18 and 20 to 22, BDS 0,5).
 *
 * <p>ME bits: 6–7 surveillance status, 8 NIC supplement B (IMF in TIS-B and ADS-R), 9–20 altitude code, 21 time flag,
 * 22 CPR format, 23–39 CPR latitude, 40–56 CPR longitude. Type codes 9 to 18 give pressure altitude, 20 to 22 height
 * above the ellipsoid. That height is read as the code of pressure altitude, in feet, as readsb and dump1090-fa read it; pyModeS
 * takes the 12 bits for metres.
 *
 * @see "RTCA DO-260B; ICAO Doc 9871 table A-2-5"
 */
public record AirbornePosition(long head, long tail) implements ExtendedSquitter {

    @Override
    public boolean addressMark() {
        return Bits.flag(me(), 8);
    }

    public SurveillanceStatus surveillanceStatus() {
        return SurveillanceStatus.of(Bits.uint(me(), 6, 7));
    }

    /** Whether the altitude is height above the ellipsoid, not pressure altitude. */
    public boolean altitudeIsGeometric() {
        return typeCode() >= 20;
    }

    /** Pressure altitude in ft; empty for type codes 20 to 22, code 0 or a code that is none. */
    public OptionalInt altitudeBaroFt() {
        return altitudeIsGeometric() ? OptionalInt.empty() : AltitudeCode.decode12(Bits.uint(me(), 9, 20));
    }

    /** Height above the WGS 84 ellipsoid in ft; empty for type codes 9 to 18, code 0 or a code that is none. */
    public OptionalInt altitudeGeomFt() {
        return altitudeIsGeometric() ? AltitudeCode.decode12(Bits.uint(me(), 9, 20)) : OptionalInt.empty();
    }

    /** NIC supplement B, single antenna flag before ADS-B version 2; false where TIS-B and ADS-R have IMF. */
    public boolean nicSupplementB() {
        return Bits.flag(me(), 8) && !source().hasAddressMark();
    }

    /** Whether the position is that of a tenth of a UTC second. */
    public boolean utcSynchronised() {
        return Bits.flag(me(), 21);
    }

    public CprFrame cpr() {
        return new CprFrame(false, Bits.flag(me(), 22), Bits.uint(me(), 23, 39), Bits.uint(me(), 40, 56));
    }
}
