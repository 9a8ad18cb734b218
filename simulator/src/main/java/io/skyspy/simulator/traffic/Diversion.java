package io.skyspy.simulator.traffic;

import io.skyspy.aviation.geo.Position;
import io.skyspy.simulator.flight.Earth;
import io.skyspy.simulator.flight.FlightPlan;
import io.skyspy.simulator.flight.FlyTo;
import io.skyspy.simulator.flight.Leg;
import io.skyspy.simulator.flight.Motion;
import io.skyspy.simulator.flight.Runway;
import io.skyspy.simulator.radio.Announcement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An airliner that gives up its way and lands at the large airport. */
public final class Diversion {
    private static final double CRUISE_FT = 34_000;
    private static final double CRUISE_KT = 450;
    private static final double BEGINS_NM = 75;

    private Diversion() {}

    /** A flight that turns towards the airport after about {@code onward}; within sight of the receiver all the time. */
    public static Flight flight(Stage stage, Duration onward, List<Announcement> announcements) {
        Runway runway = stage.runway(Aerodrome.SEATTLE_TACOMA_WEST);
        double fromDeg = stage.between(20, 110);
        Position entry = Earth.away(stage.centre(), fromDeg, BEGINS_NM);
        double trackDeg = fromDeg + 110;
        Position turn = Earth.away(entry, trackDeg, CRUISE_KT * onward.toSeconds() / 3600);
        List<Leg> legs = new ArrayList<>();
        legs.add(new FlyTo(turn, CRUISE_FT, CRUISE_KT));
        legs.addAll(Arrivals.jet(runway, Earth.bearingDeg(runway.threshold(), turn)));
        legs.addAll(Ground.in(runway, 0.5, Duration.ofMinutes(3)));
        Motion start = Motion.cruising(entry, CRUISE_FT, CRUISE_KT, trackDeg);
        return new Flight(
                stage.identities().airliner(Airline.UAL),
                Airline.UAL.type().performance(),
                new FlightPlan(start, legs),
                announcements);
    }
}
