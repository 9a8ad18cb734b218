package io.skyspy.simulator.encode;

/**
 * Track and turn report (BDS 5,0), every field valid.
 *
 * <pre>
 * 1 valid, 2–11 roll (45/256 deg)   12 valid, 13–23 true track (90/512 deg)   24 valid, 25–34 ground speed (2 kt)
 * 35 valid, 36–45 track rate (8/256 deg/s)   46 valid, 47–56 true airspeed (2 kt)
 * </pre>
 *
 * @param rollDeg right wing down positive, [-90, 89.9]
 * @param trackDeg degrees clockwise from true north, any size
 * @param groundSpeedKt [0, 2046]
 * @param trackRateDegPerS clockwise positive, [-16, 15.9]
 * @param trueAirspeedKt [0, 2046]
 */
public record TrackAndTurn(
        double rollDeg, double trackDeg, double groundSpeedKt, double trackRateDegPerS, double trueAirspeedKt) {

    public long payload() {
        return Field.flag(true, 1)
                | Field.signed(Math.round(rollDeg * 256 / 45), 2, 11)
                | Field.flag(true, 12)
                | Field.uint(Angle.steps(trackDeg, 2048), 13, 23)
                | Field.flag(true, 24)
                | Field.uint(Math.round(groundSpeedKt / 2), 25, 34)
                | Field.flag(true, 35)
                | Field.signed(Math.round(trackRateDegPerS * 32), 36, 45)
                | Field.flag(true, 46)
                | Field.uint(Math.round(trueAirspeedKt / 2), 47, 56);
    }
}
