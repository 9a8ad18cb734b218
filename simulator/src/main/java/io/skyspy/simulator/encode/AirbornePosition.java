package io.skyspy.simulator.encode;

import io.skyspy.aviation.cpr.Cpr;
import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.modes.AltitudeCode;
import io.skyspy.aviation.modes.SurveillanceStatus;
import java.util.OptionalInt;

/**
 * Airborne position squitter with barometric altitude (BDS 0,5; type code 11, containment radius below 0.1 NM).
 *
 * <pre>
 * 1–5 type code   6–7 surveillance status   8 NIC supplement B   9–20 altitude   21 UTC synchronised
 * 22 CPR format   23–39 latitude   40–56 longitude
 * </pre>
 *
 * @param altitudeFt pressure altitude, [-1000, 126700], sent to the nearest 25 ft, above 50175 ft to the nearest
 *     100 ft; empty is sent as code 0
 * @param odd CPR format
 */
public record AirbornePosition(
        SurveillanceStatus surveillanceStatus, OptionalInt altitudeFt, Position position, boolean odd) {
    private static final int TYPE_CODE = 11;

    public long payload() {
        CprFrame cpr = Cpr.encodeAirborne(position, odd);
        return Field.uint(TYPE_CODE, 1, 5)
                | Field.code(surveillanceStatus, 6, 7)
                | altitude()
                | Field.flag(odd, 22)
                | Field.uint(cpr.latitude(), 23, 39)
                | Field.uint(cpr.longitude(), 40, 56);
    }

    private long altitude() {
        return altitudeFt.isPresent() ? Field.uint(AltitudeCode.encode12(altitudeFt.getAsInt()), 9, 20) : 0;
    }
}
