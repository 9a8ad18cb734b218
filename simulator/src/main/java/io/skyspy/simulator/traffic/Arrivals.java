package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Approach;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlyTo;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Runway;
import java.util.ArrayList;
import java.util.List;

/** Ways down to a runway. */
final class Arrivals {
    private static final double GLIDE_FT_PER_NM = 318;
    private static final double STRAIGHT_IN_DEG = 60;
    private static final double TAXI_KT = 22;

    private Arrivals() {}

    /** A jet's way from the direction of {@code fromDeg}: straight in, or downwind, base and final. */
    static List<Leg> jet(Runway runway, double fromDeg) {
        double elevation = runway.elevationFt();
        List<Leg> legs = new ArrayList<>();
        legs.add(new FlyTo(Earth.away(runway.threshold(), fromDeg, 40), elevation + 12_000, 290));
        double offFinalDeg = Earth.signedDeg(fromDeg - runway.courseDeg() - 180);
        if (Math.abs(offFinalDeg) < STRAIGHT_IN_DEG) {
            legs.add(new FlyTo(runway.along(-17), elevation + 5_000, 220));
        } else {
            double side = offFinalDeg > 0 ? -5.5 : 5.5;
            legs.add(new FlyTo(runway.beside(2, side), elevation + 7_000, 240));
            legs.add(new FlyTo(runway.beside(-13, side), elevation + 4_500, 210));
            legs.add(new FlyTo(runway.beside(-14, side / 3), elevation + 3_600, 190));
        }
        legs.add(new FlyTo(runway.along(-9.5), elevation + 2_800, 180));
        legs.add(new Approach(runway, GLIDE_FT_PER_NM, TAXI_KT));
        return legs;
    }

    /** The second half of a light aircraft's circuit: downwind, base and final, on the left. */
    static List<Leg> light(Runway runway, double exitKt) {
        double elevation = runway.elevationFt();
        return List.of(
                new FlyTo(runway.beside(runway.lengthNm() / 2, -0.9), elevation + 1_000, 95),
                new FlyTo(runway.beside(-0.6, -0.9), elevation + 950, 85),
                new FlyTo(runway.beside(-1.1, -0.3), elevation + 600, 75),
                new Approach(runway, GLIDE_FT_PER_NM * 1.4, exitKt));
    }

    /** A helicopter's way from anywhere: low and slow over the last mile. */
    static List<Leg> helicopter(Runway pad) {
        return List.of(
                new FlyTo(pad.along(-1.2), pad.elevationFt() + 550, 70), new Approach(pad, GLIDE_FT_PER_NM * 1.6, 2));
    }

    /** Where a flight enters the picture, {@code fromDeg} seen from the runway. */
    static Position entry(Runway runway, double fromDeg, double distanceNm) {
        return Earth.away(runway.threshold(), fromDeg, distanceNm);
    }
}
