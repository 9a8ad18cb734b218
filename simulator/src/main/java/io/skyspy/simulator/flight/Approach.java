package io.skyspy.simulator.flight;

import java.time.Duration;

/**
 * Down the extended centre line on a glide path, over the threshold, and along the runway until slow.
 *
 * @param slopeFtPerNm of the glide path: 318 for 3°
 * @param exitKt speed at which the leg is over: taxi speed, or more for a touch-and-go
 */
public record Approach(Runway runway, double slopeFtPerNm, double exitKt) implements Leg {
    private static final double LARGEST_AIM_NM = 0.16;
    private static final double FPM_PER_FT_OF_ERROR = 4;
    private static final double FLARE_FT = 50;
    private static final double FINAL_NM = 5;
    /** Speeds approach the demand to within rounding. */
    private static final double SLOW_ENOUGH_KT = 0.1;

    @Override
    public Demand demand(Motion now, Performance performance) {
        if (now.onGround() || now.altitudeFt() <= runway.elevationFt() + 1) {
            double track = runway.trackAlongDeg(now.position(), 600, 10);
            return new Demand.OnGround(track, exitKt, runway.elevationFt());
        }
        double toGoNm = Math.min(LARGEST_AIM_NM, runway.lengthNm() / 8) - runway.progressNm(now.position());
        double speed = performance.approachKt() * (toGoNm > FINAL_NM ? 1.2 : 1);
        return new Demand.Airborne(
                runway.trackAlongDeg(now.position(), 60, 35),
                Math.min(speed, performance.usualKt(now.altitudeFt())),
                verticalRateFpm(now, performance, toGoNm));
    }

    @Override
    public boolean isOver(Motion now, Performance performance, Duration elapsed) {
        return now.onGround() && now.groundSpeedKt() <= exitKt + SLOW_ENOUGH_KT;
    }

    private double verticalRateFpm(Motion now, Performance performance, double toGoNm) {
        double heightFt = now.altitudeFt() - runway.elevationFt();
        double flare = -90 - 11 * heightFt;
        if (toGoNm <= 0) {
            return Math.max(flare, -performance.descentFpm());
        }
        double aboveFt = heightFt - toGoNm * slopeFtPerNm;
        double onPath = now.groundSpeedKt() * slopeFtPerNm / 60;
        double rate = -Math.clamp(onPath + aboveFt * FPM_PER_FT_OF_ERROR, 0, performance.descentFpm());
        return heightFt < FLARE_FT ? Math.max(rate, flare) : rate;
    }
}
