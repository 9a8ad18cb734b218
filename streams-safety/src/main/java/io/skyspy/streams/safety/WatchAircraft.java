package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.SafetyAction;
import io.skyspy.schemas.avro.SafetyCommand;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetySignal;
import io.skyspy.streams.safety.conflict.Meeting;
import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.incident.Incident;
import io.skyspy.streams.safety.incident.Incidents;
import io.skyspy.streams.safety.incident.Sight;
import io.skyspy.streams.safety.publish.Events;
import io.skyspy.streams.safety.publish.Observations;
import io.skyspy.streams.safety.publish.Placements;
import io.skyspy.streams.safety.publish.Signals;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Watches the aircraft of one partition and keeps their incidents; puts them into the cells where others may be near. */
final class WatchAircraft implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

    private final Rules rules;
    private final SafetyMetrics metrics;
    private final Map<String, Watched> aircraft = new HashMap<>();

    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable Incidents incidents;
    private boolean heardSinceSweep;
    private int activeCounted;
    private int aircraftCounted;

    WatchAircraft(Rules rules, SafetyMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** Also called when a transaction is taken back: its records come again, and must be looked at as if they had never come. */
    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        forget();
        KeyValueStore<String, SafetyEvent> store = processorContext.getStateStore(SafetyTopology.INCIDENTS);
        Incidents kept = new Incidents(rules.lifeCycle(), new IncidentPublisher(processorContext, store, metrics));
        try (KeyValueIterator<String, SafetyEvent> all = store.all()) {
            all.forEachRemaining(entry -> kept.restore(Events.read(entry.value)));
        }
        incidents = kept;
        context = processorContext;
        processorContext.schedule(SWEEP_EVERY, PunctuationType.WALL_CLOCK_TIME, wallMs -> sweep(kept));
        count(kept);
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (incidents == null || context == null) {
            throw new IllegalStateException("a record came before the start");
        }
        heardSinceSweep = true;
        switch (record.value()) {
            case AircraftState state -> watch(state, incidents, context);
            case SafetySignal signal -> hear(signal, incidents);
            case null -> lose(record.key(), incidents, context);
            default -> metrics.unexpected();
        }
        count(incidents);
    }

    private void watch(AircraftState state, Incidents kept, ProcessorContext<String, SpecificRecord> out) {
        Watched watched = aircraft.get(state.getIcao());
        if (watched == null) {
            if (aircraft.size() >= rules.mostAircraft()) {
                metrics.refusedAircraft();
                return;
            }
            watched = new Watched(rules);
            aircraft.put(state.getIcao(), watched);
        }
        watched.look(Observations.of(state), kept);
        Watched now = watched;
        Observations.positioned(state).ifPresent(seen -> place(now.place(seen), out));
    }

    private void hear(SafetySignal signal, Incidents kept) {
        if (signal.getEncounter() != null) {
            meet(Signals.read(signal.getEncounter(), signal.getAt()), kept);
        } else if (signal.getCommand() != null) {
            obey(signal.getCommand(), kept);
        }
    }

    private static void meet(Meeting meeting, Incidents kept) {
        switch (meeting.state()) {
            case NEAR ->
                kept.see(new Sight(
                        meeting.subject(),
                        meeting.sinceMs(),
                        meeting.atMs(),
                        meeting.severity(),
                        meeting.message(),
                        meeting.evidence(),
                        meeting.one(),
                        meeting.other()));
            case APART -> kept.miss(meeting.subject(), meeting.atMs(), Incident.Resolution.CLEARED);
            case GONE -> kept.miss(meeting.subject(), meeting.atMs(), Incident.Resolution.LOST);
        }
    }

    private void obey(SafetyCommand command, Incidents kept) {
        long atMs = command.getAt().toEpochMilli();
        Incident.Acknowledgement by = command.getAction() == SafetyAction.ACKNOWLEDGE
                ? new Incident.Acknowledgement(atMs, command.getBy())
                : null;
        if (command.getAction() == SafetyAction.UNKNOWN || !kept.acknowledge(command.getEventId(), by, atMs)) {
            metrics.unknownCommand();
        }
    }

    private void lose(String icao, Incidents kept, ProcessorContext<String, SpecificRecord> out) {
        Watched watched = aircraft.remove(icao);
        long lastMs = watched == null ? 0 : watched.lastMs();
        kept.lose(icao, lastMs);
        if (watched != null) {
            place(watched.leave(), out);
        }
    }

    private void place(List<Placement> placements, ProcessorContext<String, SpecificRecord> out) {
        for (Placement placement : placements) {
            metrics.placed();
            out.forward(
                    new Record<>(
                            placement.cell(),
                            Placements.write(placement),
                            Math.max(0, placement.aircraft().atMs())),
                    SafetyTopology.TO_PLACEMENTS);
        }
    }

    /** Silence counts only while others are heard: else it is Kafka that is silent. */
    private void sweep(Incidents kept) {
        if (heardSinceSweep) {
            heardSinceSweep = false;
            kept.sweep();
            count(kept);
        }
    }

    private void count(Incidents kept) {
        metrics.active(kept.active() - activeCounted);
        activeCounted = kept.active();
        metrics.aircraft(aircraft.size() - aircraftCounted);
        aircraftCounted = aircraft.size();
    }

    @Override
    public void close() {
        forget();
    }

    private void forget() {
        metrics.active(-activeCounted);
        activeCounted = 0;
        metrics.aircraft(-aircraftCounted);
        aircraftCounted = 0;
        aircraft.clear();
    }
}
