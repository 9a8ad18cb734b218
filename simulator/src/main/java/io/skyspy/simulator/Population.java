package io.skyspy.simulator;

import io.skyspy.simulator.traffic.AirlineFlights;
import io.skyspy.simulator.traffic.FlightSource;
import io.skyspy.simulator.traffic.LocalFlights;
import io.skyspy.simulator.traffic.MilitaryFlights;
import io.skyspy.simulator.traffic.Stage;
import io.skyspy.simulator.traffic.Vehicles;
import java.util.ArrayList;
import java.util.List;

/** Which kinds of flights make up ordinary traffic, and how many of each. */
final class Population {
    private static final int PARTS = 60;
    /** More than these would queue for the runways for hours. */
    private static final int MOST_ARRIVALS = 36;

    private static final int MOST_DEPARTURES = 30;
    private static final int MOST_LOCAL = 60;

    private final List<FlightSource> sources = new ArrayList<>();

    private Population() {}

    /** Sources for so many aircraft at a time; a pair of fighters counts as two. */
    static List<FlightSource> of(int aircraft, Stage stage) {
        AirlineFlights airlines = new AirlineFlights(stage);
        LocalFlights local = new LocalFlights(stage);
        MilitaryFlights military = new MilitaryFlights(stage);
        Population population = new Population();
        int pairs = share(aircraft, 1, MOST_LOCAL);
        population.add(pairs, military::pair);
        population.add(share(aircraft, 2, MOST_LOCAL), military::transport);
        population.add(share(aircraft, 13, MOST_ARRIVALS), airlines::arrival);
        population.add(share(aircraft, 11, MOST_DEPARTURES), airlines::departure);
        population.add(share(aircraft, 4, MOST_LOCAL), local::circuits);
        population.add(share(aircraft, 5, MOST_LOCAL), local::trip);
        population.add(share(aircraft, 3, MOST_LOCAL), local::helicopter);
        population.add(share(aircraft, 2, MOST_LOCAL), local::glider);
        population.add(share(aircraft, 4, MOST_LOCAL), new Vehicles(stage)::tour);
        population.add(aircraft - pairs - population.sources.size(), airlines::crossing);
        return population.sources;
    }

    private static int share(int aircraft, int parts, int most) {
        return Math.min(most, aircraft * parts / PARTS);
    }

    private void add(int number, FlightSource source) {
        for (int i = 0; i < number; i++) {
            sources.add(source);
        }
    }
}
