package io.skyspy.simulator.flight;

/** What a leg asks of the aircraft at one instant; the dynamics follow as far as its limits allow. */
public sealed interface Demand {
    double trackDeg();

    /** On wheels. */
    record OnGround(double trackDeg, double groundSpeedKt, double elevationFt) implements Demand {}

    /** In the air; the airspeed is the true one. */
    record Airborne(double trackDeg, double airspeedKt, double verticalRateFpm) implements Demand {}
}
