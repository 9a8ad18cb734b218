package io.skyspy.simulator;

import io.skyspy.simulator.traffic.Flight;
import io.skyspy.simulator.traffic.FlightSource;
import io.skyspy.simulator.traffic.Identities;
import io.skyspy.simulator.traffic.Rehearsal;
import io.skyspy.simulator.traffic.RunwaySequence;
import io.skyspy.simulator.traffic.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Traffic around a receiver, moved on in steps of a quarter of a second.
 *
 * <p>What it yields depends on settings and start only, not on how time is cut into calls. Traffic is under way from the
 * start. Not for concurrent use.
 */
public final class Simulation {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int SHORTEST_PAUSE_S = 5;
    private static final int LONGEST_PAUSE_S = 60;

    private final SimulationSettings settings;
    private final SplittableRandom random;
    private final Identities identities;
    private final RunwaySequence runways = new RunwaySequence();
    private final List<Slot> slots = new ArrayList<>();
    private final Deque<SimulatedFrame> ready = new ArrayDeque<>();
    private Instant now;

    public Simulation(SimulationSettings settings, Instant start) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        this.now = start.truncatedTo(ChronoUnit.MICROS);
        this.identities = new Identities(random.split());
        Stage stage = new Stage(settings.receiver().position(), identities, random.split());
        Population.of(settings.aircraft(), stage).forEach(source -> beginUnderWay(source));
        settings.scenarios().forEach(scenario -> slots.add(begun(() -> scenario.flights(stage))));
    }

    /**
     * All frames heard until a time that no earlier call has returned, in the order of their times.
     *
     * <p>Costs and returns in proportion to the time passed: ask for minutes at most at once.
     */
    public List<SimulatedFrame> at(Instant time) {
        while (!now.isAfter(time)) {
            step();
        }
        long untilMicros = micros(time);
        List<SimulatedFrame> frames = new ArrayList<>();
        while (!ready.isEmpty() && ready.peek().timeMicros() <= untilMicros) {
            frames.add(ready.remove());
        }
        return frames;
    }

    /** How many aircraft and vehicles are under way, heard or not. */
    public int aircraft() {
        return slots.stream().mapToInt(slot -> slot.aircraft().size()).sum();
    }

    /** Everybody under way, heard or not, where they are at the time the frames have come to. */
    public List<SimulatedFlight> flights() {
        return slots.stream()
                .flatMap(slot -> slot.aircraft().stream())
                .map(SimulatedAircraft::now)
                .toList();
    }

    private void step() {
        List<SimulatedFrame> heard = new ArrayList<>();
        for (Slot slot : slots) {
            begin(slot);
            for (SimulatedAircraft aircraft : slot.aircraft()) {
                aircraft.step(micros(now), STEP, settings.receiver(), heard::add);
            }
            slot.aircraft().stream()
                    .filter(SimulatedAircraft::hasFinished)
                    .forEach(aircraft -> identities.release(aircraft.identity()));
            slot.aircraft().removeIf(SimulatedAircraft::hasFinished);
            if (slot.isEmpty()) {
                Duration pause = Duration.ofSeconds(random.nextInt(SHORTEST_PAUSE_S, LONGEST_PAUSE_S));
                plan(slot, slot.source().next(), now.plus(pause));
            }
        }
        heard.sort(Comparator.comparingLong(SimulatedFrame::timeMicros));
        ready.addAll(heard);
        now = now.plus(STEP);
    }

    /** Fills a new slot with a flight that began some time ago. */
    private void beginUnderWay(FlightSource source) {
        Slot slot = new Slot(source);
        List<Flight> flights = source.next();
        Duration lasts = Rehearsal.of(flights.getFirst(), settings.atmosphere()).lasts();
        plan(slot, flights, now.minus(Duration.ofSeconds(random.nextLong(lasts.toSeconds() + 1))));
        slots.add(slot);
    }

    private Slot begun(FlightSource source) {
        Slot slot = new Slot(source);
        source.next().forEach(flight -> slot.planned().add(new Slot.Planned(flight, now)));
        return slot;
    }

    /** Plans flights for the wanted time, or later when their runway is taken. */
    private void plan(Slot slot, List<Flight> flights, Instant wanted) {
        Flight first = flights.getFirst();
        Instant use = wanted.plus(Rehearsal.of(first, settings.atmosphere()).usesRunwayAfter());
        Duration delay = Rehearsal.runwayOf(first)
                .map(runway -> runways.book(runway, use))
                .orElse(Duration.ZERO);
        flights.forEach(flight -> slot.planned().add(new Slot.Planned(flight, wanted.plus(delay))));
    }

    private void begin(Slot slot) {
        for (Iterator<Slot.Planned> rest = slot.planned().iterator(); rest.hasNext(); ) {
            Slot.Planned planned = rest.next();
            if (!planned.begins().isAfter(now)) {
                Duration elapsed = Duration.between(planned.begins(), now);
                slot.aircraft()
                        .add(new SimulatedAircraft(
                                planned.flight(), elapsed, micros(now), settings.atmosphere(), random.split()));
                rest.remove();
            }
        }
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
