package io.skyspy.simulator.encode;

/**
 * Heading and speed report (BDS 6,0), every field valid.
 *
 * <pre>
 * 1 valid, 2–12 magnetic heading (90/512 deg)   13 valid, 14–23 indicated airspeed (kt)   24 valid, 25–34 Mach (0.004)
 * 35 valid, 36–45 barometric rate (32 fpm)   46 valid, 47–56 inertial rate (32 fpm)
 * </pre>
 *
 * @param headingDeg degrees clockwise from magnetic north, any size
 * @param indicatedAirspeedKt [0, 1023]
 * @param mach [0, 4.092]
 * @param baroRateFpm [-16384, 16352]
 * @param inertialRateFpm [-16384, 16352]
 */
public record HeadingAndSpeed(
        double headingDeg, double indicatedAirspeedKt, double mach, double baroRateFpm, double inertialRateFpm) {

    public long payload() {
        return Field.flag(true, 1)
                | Field.uint(Angle.steps(headingDeg, 2048), 2, 12)
                | Field.flag(true, 13)
                | Field.uint(Math.round(indicatedAirspeedKt), 14, 23)
                | Field.flag(true, 24)
                | Field.uint(Math.round(mach * 250), 25, 34)
                | Field.flag(true, 35)
                | Field.signed(Math.round(baroRateFpm / 32), 36, 45)
                | Field.flag(true, 46)
                | Field.signed(Math.round(inertialRateFpm / 32), 47, 56);
    }
}
