package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.observe.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Flights and the cells they are put into, without anything between them. */
final class Sky {
    private final Search search;
    private final Map<String, Placing> placings = new HashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();
    final List<Meeting> told = new ArrayList<>();

    Sky(Search search) {
        this.search = search;
    }

    /** Flies everybody over a stretch of time, one look a second each, not all at the same moment. */
    Sky fly(int fromS, int untilS, Flown... flights) {
        looks(fromS, untilS, flights).forEach(this::look);
        return this;
    }

    /** The same, with the looks of some flights coming up to 50 s later than those of others; those of one flight stay in order. */
    Sky flyOutOfStep(Random random, int fromS, int untilS, Flown... flights) {
        List<List<Observation>> queues = new ArrayList<>();
        for (Flown flight : flights) {
            queues.add(new ArrayList<>(looks(fromS, untilS, flight)));
        }
        queues.removeIf(List::isEmpty);
        while (!queues.isEmpty()) {
            long slowest = queues.stream()
                    .mapToLong(queue -> queue.getFirst().atMs())
                    .min()
                    .orElseThrow();
            List<Observation> queue = queues.get(random.nextInt(queues.size()));
            for (int i = random.nextInt(20); i > 0 && !queue.isEmpty(); i--) {
                if (queue.getFirst().atMs() < slowest + 50_000) {
                    look(queue.removeFirst());
                }
            }
            queues.removeIf(List::isEmpty);
        }
        return this;
    }

    void look(Observation now) {
        take(placings.computeIfAbsent(now.icao(), icao -> new Placing(search)).place(now));
    }

    void end(String icao, long atMs) {
        take(placings.computeIfAbsent(icao, unknown -> new Placing(search)).end(atMs));
    }

    private void take(List<Placement> placements) {
        for (Placement placement : placements) {
            cells.computeIfAbsent(placement.cell(), name -> new Cell(search)).take(placement, told::add);
        }
    }

    private static List<Observation> looks(int fromS, int untilS, Flown... flights) {
        List<Observation> looks = new ArrayList<>();
        for (Flown flight : flights) {
            int offset = Math.floorMod(flight.icao().hashCode() * 377, 900);
            for (int second = fromS; second < untilS; second++) {
                looks.add(flight.at(second * 1000L + offset));
            }
        }
        looks.sort(Comparator.comparingLong(Observation::atMs));
        return looks;
    }
}
