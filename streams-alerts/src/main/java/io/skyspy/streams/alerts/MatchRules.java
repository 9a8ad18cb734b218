package io.skyspy.streams.alerts;

import io.skyspy.alerting.Rule;
import io.skyspy.alerting.Target;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.schemas.avro.AlertFirings;
import io.skyspy.schemas.avro.AlertMatch;
import io.skyspy.schemas.avro.NotificationDelivery;
import io.skyspy.streams.alerts.firing.Firings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Holds the aircraft of one partition against the rules; tells of those that match, once per cooldown. */
final class MatchRules implements Processor<String, SpecificRecord, String, SpecificRecord> {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

    private final CompiledRules rules;
    private final ChannelsByRule channels;
    private final int mostAircraft;
    private final AlertsMetrics metrics;
    private final Map<String, Tracked> aircraft = new HashMap<>();

    private @Nullable ProcessorContext<String, SpecificRecord> context;
    private @Nullable KeyValueStore<String, AlertFirings> store;
    private int aircraftCounted;

    MatchRules(CompiledRules rules, ChannelsByRule channels, int mostAircraft, AlertsMetrics metrics) {
        this.rules = rules;
        this.channels = channels;
        this.mostAircraft = mostAircraft;
        this.metrics = metrics;
    }

    /** Also called when a transaction is taken back: its records come again, and must be looked at as if they had never come. */
    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        aircraft.clear();
        KeyValueStore<String, AlertFirings> kept = processorContext.getStateStore(AlertsTopology.FIRINGS);
        try (KeyValueIterator<String, AlertFirings> all = kept.all()) {
            all.forEachRemaining(entry -> aircraft.put(entry.key, Tracked.restored(entry.value, rules)));
        }
        store = kept;
        context = processorContext;
        processorContext.schedule(
                SWEEP_EVERY, PunctuationType.STREAM_TIME, streamMs -> sweep(Instant.ofEpochMilli(streamMs), kept));
        count();
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (store == null || context == null) {
            throw new IllegalStateException("a record came before the start");
        }
        switch (record.value()) {
            case AircraftState state -> look(state, store, context);
            case null -> lose(record.key(), store);
            default -> metrics.unexpected();
        }
        count();
    }

    private void look(
            AircraftState state,
            KeyValueStore<String, AlertFirings> kept,
            ProcessorContext<String, SpecificRecord> out) {
        Tracked tracked = aircraft.get(state.getIcao());
        if (tracked == null) {
            if (aircraft.size() >= mostAircraft) {
                metrics.refusedAircraft();
                return;
            }
            tracked = new Tracked(rules);
            aircraft.put(state.getIcao(), tracked);
        }
        if (tracked.takes(state)) {
            metrics.looked();
            Firings.Outcome outcome =
                    tracked.firings().look(rules.index().matching(Target.of(state)), state.getLastSeenAt());
            if (outcome.changed()) {
                keep(state.getIcao(), tracked, kept);
            }
            outcome.firing().forEach(rule -> tell(rule, state, out));
        }
    }

    private void tell(Rule rule, AircraftState state, ProcessorContext<String, SpecificRecord> out) {
        AlertMatch match = Matches.write(rule, state);
        metrics.matched();
        long atMs = Math.max(0, match.getTriggeredAt().toEpochMilli());
        out.forward(new Record<>(Matches.key(match), match, atMs), AlertsTopology.TO_MATCHES);
        channels.of(rule.definition()).forEach(channel -> send(Matches.delivery(match, channel), atMs, out));
        if (rule.definition().getApiUrl() != null) {
            send(Matches.delivery(match, null), atMs, out);
        }
    }

    private void send(NotificationDelivery delivery, long atMs, ProcessorContext<String, SpecificRecord> out) {
        metrics.delivering();
        out.forward(new Record<>(Matches.key(delivery), delivery, atMs), AlertsTopology.TO_DELIVERIES);
    }

    private void lose(String icao, KeyValueStore<String, AlertFirings> kept) {
        Tracked tracked = aircraft.get(icao);
        if (tracked != null) {
            if (tracked.lose()) {
                keep(icao, tracked, kept);
            }
            if (tracked.isForgettable()) {
                aircraft.remove(icao);
            }
        }
    }

    private void sweep(Instant now, KeyValueStore<String, AlertFirings> kept) {
        aircraft.forEach((icao, tracked) -> {
            if (tracked.firings().sweep(now)) {
                keep(icao, tracked, kept);
            }
        });
        aircraft.values().removeIf(Tracked::isForgettable);
        count();
    }

    private static void keep(String icao, Tracked tracked, KeyValueStore<String, AlertFirings> kept) {
        if (tracked.firings().isEmpty()) {
            kept.delete(icao);
        } else {
            kept.put(icao, tracked.kept());
        }
    }

    private void count() {
        metrics.aircraft(aircraft.size() - aircraftCounted);
        aircraftCounted = aircraft.size();
    }

    @Override
    public void close() {
        aircraft.clear();
        count();
    }
}
