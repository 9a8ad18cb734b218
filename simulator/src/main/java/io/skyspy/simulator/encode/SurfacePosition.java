package io.skyspy.simulator.encode;

import io.skyspy.aviation.cpr.Cpr;
import io.skyspy.aviation.cpr.CprFrame;
import io.skyspy.aviation.geo.Position;
import java.util.OptionalDouble;

/**
 * Surface position squitter (BDS 0,6; type code 7, containment radius below 0.1 NM).
 *
 * <pre>
 * 1–5 type code   6–12 movement   13 track valid   14–20 track (360/128 deg)   21 UTC synchronised
 * 22 CPR format   23–39 latitude   40–56 longitude
 * </pre>
 *
 * @param groundSpeedKt [0, ∞), sent as {@link Movement} code; empty is sent as code 0
 * @param trackDeg degrees clockwise from true north, any size; empty is sent as invalid
 * @param odd CPR format
 */
public record SurfacePosition(OptionalDouble groundSpeedKt, OptionalDouble trackDeg, Position position, boolean odd) {
    private static final int TYPE_CODE = 7;

    public long payload() {
        CprFrame cpr = Cpr.encodeSurface(position, odd);
        return Field.uint(TYPE_CODE, 1, 5)
                | Field.uint(groundSpeedKt.isPresent() ? Movement.code(groundSpeedKt.getAsDouble()) : 0, 6, 12)
                | track()
                | Field.flag(odd, 22)
                | Field.uint(cpr.latitude(), 23, 39)
                | Field.uint(cpr.longitude(), 40, 56);
    }

    private long track() {
        return trackDeg.isPresent()
                ? Field.flag(true, 13) | Field.uint(Angle.steps(trackDeg.getAsDouble(), 128), 14, 20)
                : 0;
    }
}
