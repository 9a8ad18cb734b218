package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Earth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The great circles between cities that pass near the receiver. */
final class Routes {
    private static final double NEAR_NM = 130;
    private static final double FAR_NM = Stage.EDGE_NM + 30;
    private static final double BESIDE_NM = 18;
    private static final double NM_PER_RADIAN = Math.toDegrees(1) * 60;

    private final Position centre;
    private final List<Crossing> crossings = new ArrayList<>();

    /** One way through the picture. */
    record Crossing(City origin, Position entry, Position exit) {}

    Routes(Position centre) {
        this.centre = centre;
        for (City origin : City.values()) {
            for (City destination : City.values()) {
                crossing(origin, destination).ifPresent(crossings::add);
            }
        }
    }

    /** A route at random, flown a few miles beside the great circle so that traffic spreads. */
    Crossing draw(Stage stage) {
        Crossing crossing = crossings.isEmpty() ? anywhere(stage) : stage.any(crossings);
        double across = Earth.bearingDeg(crossing.entry(), crossing.exit()) + 90;
        double beside = stage.between(-BESIDE_NM, BESIDE_NM);
        return new Crossing(
                crossing.origin(), shifted(crossing.entry(), across, beside), shifted(crossing.exit(), across, beside));
    }

    private Crossing anywhere(Stage stage) {
        double from = stage.between(0, 360);
        return new Crossing(
                stage.any(List.of(City.values())),
                Earth.away(centre, from, Stage.EDGE_NM),
                Earth.away(centre, from + 180 + stage.between(-40, 40), Stage.EDGE_NM));
    }

    private Optional<Crossing> crossing(City origin, City destination) {
        Position from = origin.position();
        Position to = destination.position();
        if (Earth.distanceNm(from, centre) < FAR_NM || Earth.distanceNm(to, centre) < FAR_NM) {
            return Optional.empty();
        }
        double routeNm = Earth.distanceNm(from, to);
        double courseDeg = Earth.bearingDeg(from, to);
        double distance = Earth.distanceNm(from, centre) / NM_PER_RADIAN;
        double angle = Math.toRadians(Earth.bearingDeg(from, centre) - courseDeg);
        double acrossNm = Math.asin(Math.sin(distance) * Math.sin(angle)) * NM_PER_RADIAN;
        double alongNm = Math.atan2(Math.sin(distance) * Math.cos(angle), Math.cos(distance)) * NM_PER_RADIAN;
        if (Math.abs(acrossNm) > NEAR_NM || alongNm < 0 || alongNm > routeNm) {
            return Optional.empty();
        }
        double halfNm = Math.sqrt(Stage.EDGE_NM * Stage.EDGE_NM - acrossNm * acrossNm);
        return Optional.of(new Crossing(
                origin, Earth.away(from, courseDeg, alongNm - halfNm), Earth.away(from, courseDeg, alongNm + halfNm)));
    }

    private static Position shifted(Position place, double acrossDeg, double distanceNm) {
        return Earth.away(place, distanceNm < 0 ? acrossDeg + 180 : acrossDeg, Math.abs(distanceNm));
    }
}
