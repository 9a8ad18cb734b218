package io.skyspy.streams.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is looked at, matched, sent on and refused. */
final class AlertsMetrics {
    private final Counter looks;
    private final Counter matches;
    private final Counter deliveries;
    private final Counter refusedAircraft;
    private final Counter refusedRules;
    private final Counter refusedChannels;
    private final Counter unexpected;
    private final AtomicInteger rules = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicInteger aircraft = new AtomicInteger();

    private final MeterRegistry meters;

    AlertsMetrics(MeterRegistry meters) {
        this.meters = meters;
        looks = counter("alerts.looks", "States that rules were held against");
        matches = counter("alerts.matches", "Matches told");
        deliveries = counter("alerts.deliveries", "Notifications put on their way");
        refusedAircraft = refused("aircraft");
        refusedRules = refused("rule");
        refusedChannels = refused("channel");
        unexpected = refused("record");
        meters.gauge("alerts.rules", rules);
        meters.gauge("alerts.rules.broken", broken);
        meters.gauge("alerts.aircraft", aircraft);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    private Counter refused(String what) {
        return Counter.builder("alerts.refused")
                .description("What there was no room for, or could not be read")
                .tag("what", what)
                .register(meters);
    }

    void looked() {
        looks.increment();
    }

    void matched() {
        matches.increment();
    }

    void delivering() {
        deliveries.increment();
    }

    void refusedAircraft() {
        refusedAircraft.increment();
    }

    void refusedRule() {
        refusedRules.increment();
    }

    void refusedChannel() {
        refusedChannels.increment();
    }

    void unexpected() {
        unexpected.increment();
    }

    /** How many rules there are, and how many that cannot be evaluated. */
    void rules(int evaluated, int notEvaluated) {
        rules.set(evaluated);
        broken.set(notEvaluated);
    }

    /** So many aircraft more, or fewer. */
    void aircraft(int more) {
        aircraft.addAndGet(more);
    }
}
