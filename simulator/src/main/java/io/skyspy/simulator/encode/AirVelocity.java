package io.skyspy.simulator.encode;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Airborne velocity through the air (BDS 0,9; type code 19, subtypes 3 and 4), sent when the ground speed is unknown.
 *
 * <pre>
 * 1–5 type code   6–8 subtype   11–13 NACv   14 heading valid   15–24 heading (360/1024 deg)
 * 25 airspeed is true   26–35 airspeed   36–56 vertical
 * </pre>
 *
 * <p>Subtype 3 counts knots; subtype 4, for the supersonic, four knots.
 *
 * @param headingDeg degrees clockwise from magnetic north, any size; empty is sent as invalid
 * @param trueAirspeed whether the airspeed is true, else indicated
 * @param airspeedKt [0, 4084]; empty is sent as code 0
 * @param nacV accuracy category, [0, 4]
 */
public record AirVelocity(
        OptionalDouble headingDeg, boolean trueAirspeed, OptionalInt airspeedKt, int nacV, VerticalMotion vertical) {
    private static final int LARGEST_SUBSONIC_KT = 1021;

    public long payload() {
        boolean supersonic = airspeedKt.orElse(0) > LARGEST_SUBSONIC_KT;
        return Field.uint(19, 1, 5)
                | Field.uint(supersonic ? 4 : 3, 6, 8)
                | Field.uint(nacV, 11, 13)
                | heading()
                | Field.flag(trueAirspeed, 25)
                | airspeed(supersonic ? 4 : 1)
                | vertical.payload();
    }

    private long heading() {
        return headingDeg.isPresent()
                ? Field.flag(true, 14) | Field.uint(Angle.steps(headingDeg.getAsDouble(), 1024), 15, 24)
                : 0;
    }

    private long airspeed(int unitKt) {
        return airspeedKt.isPresent() ? Field.uint(Math.round(airspeedKt.getAsInt() / (double) unitKt) + 1, 26, 35) : 0;
    }
}
