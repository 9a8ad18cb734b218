package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.encode.AdvisoryBroadcast;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.FlyTo;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.radio.Announcement;
import io.skyspy.simulator.radio.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two airliners head-on at one level; they meet after about two minutes and a half, within sight of the receiver. */
public final class Meeting {
    private static final double CRUISE_KT = 450;
    private static final double HALF_WAY_NM = 18;
    private static final double ONWARD_NM = 70;
    private static final double FROM_RECEIVER_NM = 25;
    /** Both fly as fast as they can at that altitude; a head wind for one is a tail wind for the other. */
    private static final Duration UNTIL_MET = Duration.ofSeconds((long) (HALF_WAY_NM / CRUISE_KT * 3600));

    private static final Duration ADVISED_BEFORE = Duration.ofSeconds(25);
    private static final Duration STILL_REPORTED = Duration.ofSeconds(18);

    private Meeting() {}

    /** Neither gives way. */
    public static List<Flight> blind(Stage stage, double altitudeFt) {
        return flights(stage, altitudeFt, false);
    }

    /** The TCAS of both advises, and one climbs. */
    public static List<Flight> advised(Stage stage, double altitudeFt) {
        return flights(stage, altitudeFt, true);
    }

    private static List<Flight> flights(Stage stage, double altitudeFt, boolean advised) {
        double trackDeg = stage.between(0, 360);
        Position middle = Earth.away(stage.centre(), stage.between(0, 360), FROM_RECEIVER_NM);
        Identity one = stage.identities().airliner(Airline.UAL);
        Identity other = stage.identities().airliner(Airline.UAL);
        return List.of(
                flight(stage, one, other, middle, trackDeg, altitudeFt, advised, false),
                flight(stage, other, one, middle, trackDeg + 180, altitudeFt, advised, true));
    }

    private static Flight flight(
            Stage stage,
            Identity self,
            Identity threat,
            Position middle,
            double trackDeg,
            double altitudeFt,
            boolean advised,
            boolean down) {
        Position start = Earth.away(middle, trackDeg + 180, HALF_WAY_NM);
        Position end = Earth.away(middle, trackDeg, ONWARD_NM);
        double advisedNm = ADVISED_BEFORE.toSeconds() * CRUISE_KT / 3600;
        Position turn = Earth.away(middle, trackDeg + 180, advisedNm);
        double then = advised && !down ? altitudeFt + 900 : altitudeFt;
        FlightPlan plan = new FlightPlan(
                Motion.cruising(start, altitudeFt, CRUISE_KT, trackDeg),
                List.of(new FlyTo(turn, altitudeFt, CRUISE_KT), new FlyTo(end, then, CRUISE_KT)));
        Announcement ordinary = Announcement.ordinary(stage.identities().discreteSquawk());
        List<Announcement> said = advised ? advice(ordinary, threat, down) : List.of(ordinary);
        return new Flight(self, Airline.UAL.type().performance(), plan, said);
    }

    private static List<Announcement> advice(Announcement ordinary, Identity threat, boolean down) {
        Duration begins = UNTIL_MET.minus(ADVISED_BEFORE);
        Duration over = UNTIL_MET.plusSeconds(5);
        return List.of(
                ordinary,
                ordinary.advised(begins, Optional.of(new AdvisoryBroadcast(down, false, threat.address()))),
                ordinary.advised(over, Optional.of(new AdvisoryBroadcast(down, true, threat.address()))),
                ordinary.advised(over.plus(STILL_REPORTED), Optional.empty()));
    }
}
