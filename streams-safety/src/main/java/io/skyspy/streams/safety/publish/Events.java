package io.skyspy.streams.safety.publish;

import io.skyspy.schemas.avro.SafetyChange;
import io.skyspy.schemas.avro.SafetyEvent;
import io.skyspy.schemas.avro.SafetyEventKind;
import io.skyspy.schemas.avro.SafetyResolution;
import io.skyspy.schemas.avro.SafetySeverity;
import io.skyspy.schemas.avro.SafetyStatus;
import io.skyspy.streams.safety.incident.Change;
import io.skyspy.streams.safety.incident.Evidence;
import io.skyspy.streams.safety.incident.Incident;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.incident.Sight;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.observe.Observation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Incidents as records, told to others or kept. */
public final class Events {
    private Events() {}

    /** The key of an incident's records. */
    public static String key(Incident incident) {
        return Long.toString(incident.id());
    }

    /** As others are told. */
    public static SafetyEvent told(Incident incident, Change change, long atMs) {
        Sight latest = incident.latest();
        Observation other = latest.other();
        Incident.Acknowledgement acknowledgement = incident.acknowledgement();
        Incident.End end = incident.end();
        return SafetyEvent.newBuilder()
                .setId(incident.id())
                .setSequence(incident.sequence())
                .setKind(SafetyEventKind.valueOf(incident.subject().kind().name()))
                .setChange(SafetyChange.valueOf(change.name()))
                .setChangedAt(Instant.ofEpochMilli(atMs))
                .setSeverity(SafetySeverity.valueOf(latest.severity().name()))
                .setWorstSeverity(SafetySeverity.valueOf(incident.worst().name()))
                .setIcao(incident.subject().icao())
                .setIcao2(otherIcao(latest))
                .setCallsign(latest.aircraft().who().callsign())
                .setCallsign2(other == null ? null : other.who().callsign())
                .setMessage(latest.message())
                .setDetails(Details.write(latest.evidence()))
                .setAircraftSnapshot(Snapshots.write(latest.aircraft()))
                .setAircraftSnapshot2(other == null ? null : Snapshots.write(other))
                .setFirstSeenAt(Instant.ofEpochMilli(incident.startMs()))
                .setLastSeenAt(Instant.ofEpochMilli(latest.atMs()))
                .setAcknowledged(acknowledgement != null)
                .setAcknowledgedAt(acknowledgement == null ? null : Instant.ofEpochMilli(acknowledgement.atMs()))
                .setAcknowledgedBy(acknowledgement == null ? null : acknowledgement.by())
                .setStatus(end == null ? SafetyStatus.ACTIVE : SafetyStatus.RESOLVED)
                .setResolvedAt(end == null ? null : Instant.ofEpochMilli(end.atMs()))
                .setResolution(
                        end == null
                                ? null
                                : SafetyResolution.valueOf(end.resolution().name()))
                .build();
    }

    private static @Nullable String otherIcao(Sight sight) {
        return sight.evidence() instanceof Evidence.Advice advice && advice.threat() != null
                ? advice.threat().icao()
                : sight.subject().icao2();
    }

    /** As it is kept; {@link #read} gives the same incident again. */
    public static SafetyEvent kept(Incident incident) {
        return told(incident, Change.UPDATED, incident.toldMs());
    }

    /** The incident that was kept. */
    public static Incident read(SafetyEvent event) {
        Kind kind = Kind.valueOf(event.getKind().name());
        Subject subject = new Subject(kind, event.getIcao(), kind.isEncounter() ? event.getIcao2() : null);
        Sight latest = new Sight(
                subject,
                event.getFirstSeenAt().toEpochMilli(),
                event.getLastSeenAt().toEpochMilli(),
                Severity.valueOf(event.getSeverity().name()),
                event.getMessage(),
                Details.read(kind, event.getDetails(), event.getIcao2()),
                Snapshots.read(event.getAircraftSnapshot()),
                event.getAircraftSnapshot2() == null ? null : Snapshots.read(event.getAircraftSnapshot2()));
        return new Incident(
                event.getId(),
                event.getSequence(),
                event.getFirstSeenAt().toEpochMilli(),
                latest,
                Severity.valueOf(event.getWorstSeverity().name()),
                event.getChangedAt().toEpochMilli(),
                acknowledgement(event),
                end(event));
    }

    private static Incident.@Nullable Acknowledgement acknowledgement(SafetyEvent event) {
        Instant at = event.getAcknowledgedAt();
        return at == null ? null : new Incident.Acknowledgement(at.toEpochMilli(), event.getAcknowledgedBy());
    }

    private static Incident.@Nullable End end(SafetyEvent event) {
        Instant at = event.getResolvedAt();
        SafetyResolution how = event.getResolution();
        return at == null || how == null
                ? null
                : new Incident.End(at.toEpochMilli(), Incident.Resolution.valueOf(how.name()));
    }
}
