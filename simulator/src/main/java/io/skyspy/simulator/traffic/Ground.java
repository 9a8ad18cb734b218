package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.flight.Stand;
import io.skyspy.simulator.flight.TaxiTo;
import java.time.Duration;
import java.util.List;

/** Ways between runway and stand: a parallel taxiway on the left, stands behind its middle. */
final class Ground {
    private static final double TAXIWAY_NM = -0.11;
    private static final double STANDS_NM = -0.2;
    private static final double TAXI_KT = 17;

    private Ground() {}

    /** Waiting at a stand for the way out; {@code spread}, [0, 1], tells stands apart. */
    static Motion parked(Runway runway, double spread) {
        return Motion.parked(stand(runway, spread), runway.elevationFt(), runway.courseDeg() + 90);
    }

    /** From the stand to the beginning of the runway. */
    static List<Leg> out(Runway runway, double spread, Duration standing) {
        return List.of(
                new Stand(standing),
                taxi(runway, runway.beside(middle(runway, spread), TAXIWAY_NM)),
                taxi(runway, runway.beside(0.02, TAXIWAY_NM)),
                taxi(runway, runway.along(0.02)));
    }

    /** From the end of the roll-out to the stand. */
    static List<Leg> in(Runway runway, double spread, Duration standing) {
        double end = runway.lengthNm() - 0.02;
        return List.of(
                new TaxiTo(runway.along(end), 30, runway.elevationFt()),
                taxi(runway, runway.beside(end, TAXIWAY_NM)),
                taxi(runway, runway.beside(middle(runway, spread), TAXIWAY_NM)),
                taxi(runway, stand(runway, spread)),
                new Stand(standing));
    }

    private static Position stand(Runway runway, double spread) {
        return runway.beside(middle(runway, spread), STANDS_NM);
    }

    private static double middle(Runway runway, double spread) {
        return runway.lengthNm() * (0.3 + 0.4 * spread);
    }

    private static Leg taxi(Runway runway, Position place) {
        return new TaxiTo(place, TAXI_KT, runway.elevationFt());
    }
}
