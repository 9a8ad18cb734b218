package io.skyspy.simulator.flight;

import java.time.Duration;

/**
 * Turns onto the runway, rolls, lifts off and climbs straight ahead.
 *
 * @param untilFt height above the runway at which the leg is over
 */
public record TakeOff(Runway runway, double untilFt) implements Leg {
    private static final double LINED_UP_DEG = 12;
    private static final double LINING_UP_KT = 7;

    @Override
    public Demand demand(Motion now, Performance performance) {
        double track = runway.trackAlongDeg(now.position(), now.onGround() ? 600 : 60, 10);
        if (now.onGround() && now.groundSpeedKt() < performance.rotateKt()) {
            boolean linedUp = Math.abs(Earth.signedDeg(track - now.trackDeg())) < LINED_UP_DEG;
            double speed = linedUp ? performance.rotateKt() + 5 : LINING_UP_KT;
            return new Demand.OnGround(track, speed, runway.elevationFt());
        }
        return new Demand.Airborne(track, performance.approachKt() * 1.2, performance.climbFpm());
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        return now.altitudeFt() > runway.elevationFt() + untilFt;
    }
}
