package io.skyspy.streams.safety;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.streams.safety.incident.Change;
import io.skyspy.streams.safety.incident.Kind;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is watched, found, told and refused. */
final class SafetyMetrics {
    private final MeterRegistry meters;
    private final Counter placements;
    private final Counter encounters;
    private final Counter refusedAircraft;
    private final Counter refusedIncidents;
    private final Counter unknownCommands;
    private final Counter unexpected;
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger aircraft = new AtomicInteger();

    SafetyMetrics(MeterRegistry meters) {
        this.meters = meters;
        placements = counter("safety.placements", "Times an aircraft was put into a cell or taken out");
        encounters = counter("safety.encounters", "What cells had to say about pairs");
        refusedAircraft = refused("aircraft");
        refusedIncidents = refused("incident");
        unknownCommands = refused("command");
        unexpected = refused("record");
        meters.gauge("safety.incidents.active", active);
        meters.gauge("safety.aircraft", aircraft);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    private Counter refused(String what) {
        return Counter.builder("safety.refused")
                .description("What there was no room for, or nothing known about")
                .tag("what", what)
                .register(meters);
    }

    void told(Kind kind, Change change) {
        Counter.builder("safety.events")
                .description("Records written about incidents")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("change", change.name().toLowerCase(Locale.ROOT))
                .register(meters)
                .increment();
    }

    void placed() {
        placements.increment();
    }

    void met() {
        encounters.increment();
    }

    void refusedAircraft() {
        refusedAircraft.increment();
    }

    void refusedIncident() {
        refusedIncidents.increment();
    }

    void unknownCommand() {
        unknownCommands.increment();
    }

    void unexpected() {
        unexpected.increment();
    }

    /** So many incidents more, or fewer. */
    void active(int more) {
        active.addAndGet(more);
    }

    /** So many aircraft more, or fewer. */
    void aircraft(int more) {
        aircraft.addAndGet(more);
    }
}
