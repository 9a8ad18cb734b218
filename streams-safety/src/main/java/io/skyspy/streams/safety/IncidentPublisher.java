package io.skyspy.streams.safety;

import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.streams.safety.incident.Change;
import io.skyspy.streams.safety.incident.Incident;
import io.skyspy.streams.safety.incident.IncidentListener;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.publish.Events;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Writes what becomes of incidents to their topic and their store, in one transaction. */
final class IncidentPublisher implements IncidentListener {
    private final ProcessorContext<String, SpecificRecord> context;
    private final KeyValueStore<String, SafetyEvent> store;
    private final SafetyMetrics metrics;

    IncidentPublisher(
            ProcessorContext<String, SpecificRecord> context,
            KeyValueStore<String, SafetyEvent> store,
            SafetyMetrics metrics) {
        this.context = context;
        this.store = store;
        this.metrics = metrics;
    }

    @Override
    public void told(Incident incident, Change change, long atMs) {
        kept(incident);
        metrics.told(incident.subject().kind(), change);
        context.forward(
                new Record<>(Events.key(incident), Events.told(incident, change, atMs), Math.max(0, atMs)),
                SafetyTopology.TO_EVENTS);
    }

    @Override
    public void kept(Incident incident) {
        store.put(Events.key(incident), Events.kept(incident));
    }

    @Override
    public void forgotten(Incident incident) {
        store.delete(Events.key(incident));
    }

    @Override
    public void refused(Subject subject) {
        metrics.refusedIncident();
    }
}
