package io.skyspy.system;

import io.skyspy.aviation.geo.Position;
import io.skyspy.schemas.avro.AircraftState;
import io.skyspy.streams.aircraft.publish.States;
import io.skyspy.streams.aircraft.track.Heard;
import io.skyspy.streams.aircraft.track.Receiver;
import io.skyspy.streams.aircraft.track.Sky;
import io.skyspy.streams.aircraft.track.Track;
import io.skyspy.streams.aircraft.track.TrackEvents;
import io.skyspy.streams.aircraft.track.TrackSettings;
import io.skyspy.streams.aircraft.track.TracksInMemory;
import io.skyspy.streams.safety.Rules;
import io.skyspy.streams.safety.SafetySettings;
import io.skyspy.streams.safety.conflict.Cell;
import io.skyspy.streams.safety.conflict.Meeting;
import io.skyspy.streams.safety.conflict.Placement;
import io.skyspy.streams.safety.conflict.Placing;
import io.skyspy.streams.safety.incident.Change;
import io.skyspy.streams.safety.incident.Incident;
import io.skyspy.streams.safety.incident.IncidentListener;
import io.skyspy.streams.safety.incident.Incidents;
import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Sight;
import io.skyspy.streams.safety.incident.Subject;
import io.skyspy.streams.safety.publish.Observations;
import io.skyspy.streams.safety.watch.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** From frames to incidents as the apps do it, without Kafka between them: an hour takes seconds. */
final class HazardsInMemory implements TrackEvents, IncidentListener {
    private final Rules rules = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("skyspy.streams.safety", SafetySettings.class)
            .rules();
    private final Sky sky = new Sky(new TracksInMemory(), TrackSettings.DEFAULT, this);
    private final Receiver receiver;
    private final Incidents incidents = new Incidents(rules.lifeCycle(), this);
    private final Map<String, Watch> watches = new HashMap<>();
    private final Map<String, Placing> placings = new HashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();
    final Set<String> appeared = new HashSet<>();
    final List<Incident> detected = new ArrayList<>();
    final Map<Long, Incident> latest = new HashMap<>();

    HazardsInMemory(Position location) {
        receiver = new Receiver("roof", location);
    }

    void hear(byte[] frame, long atMs) {
        sky.take(frame, 0, frame.length, new Heard(atMs, receiver, -12f, null));
        sky.settle();
    }

    /** What was detected of a kind. */
    List<Incident> of(Kind kind) {
        return detected.stream()
                .map(this::now)
                .filter(incident -> incident.subject().kind() == kind)
                .toList();
    }

    private Incident now(Incident incident) {
        return Objects.requireNonNull(latest.get(incident.id()));
    }

    /** What was raised, one line each. */
    List<String> lines() {
        return detected.stream()
                .map(this::now)
                .map(incident -> incident.subject().kind() + " " + incident.worst() + " " + incident.startMs() + " "
                        + incident.latest().message() + " " + incident.latest().evidence() + " " + incident.end())
                .toList();
    }

    @Override
    public void appeared(Track track, long atMs) {
        appeared.add(track.address().text());
        changed(track, atMs);
    }

    @Override
    public void changed(Track track, long atMs) {
        AircraftState state = States.of(track);
        watches.computeIfAbsent(state.getIcao(), icao -> new Watch(rules.detectors()))
                .look(Observations.of(state), incidents);
        Observations.positioned(state)
                .ifPresent(seen -> place(placings.computeIfAbsent(state.getIcao(), icao -> new Placing(rules.search()))
                        .place(seen)));
    }

    @Override
    public void removed(Track track, long atMs) {
        String icao = track.address().text();
        incidents.lose(icao, track.lastSeenMs());
        watches.remove(icao);
        Placing placing = placings.remove(icao);
        if (placing != null) {
            place(placing.end(track.lastSeenMs()));
        }
    }

    private void place(List<Placement> placements) {
        for (Placement placement : placements) {
            cells.computeIfAbsent(placement.cell(), name -> new Cell(rules.search()))
                    .take(placement, this::meet);
        }
    }

    private void meet(Meeting meeting) {
        switch (meeting.state()) {
            case NEAR ->
                incidents.see(new Sight(
                        meeting.subject(),
                        meeting.sinceMs(),
                        meeting.atMs(),
                        meeting.severity(),
                        meeting.message(),
                        meeting.evidence(),
                        meeting.one(),
                        meeting.other()));
            case APART -> incidents.miss(meeting.subject(), meeting.atMs(), Incident.Resolution.CLEARED);
            case GONE -> incidents.miss(meeting.subject(), meeting.atMs(), Incident.Resolution.LOST);
        }
    }

    @Override
    public void told(Incident incident, Change change, long atMs) {
        latest.put(incident.id(), incident);
        if (change == Change.DETECTED) {
            detected.add(incident);
        }
    }

    @Override
    public void kept(Incident incident) {
        latest.put(incident.id(), incident);
    }

    @Override
    public void sighted(Track track) {}

    @Override
    public void continued(Track track) {}

    @Override
    public void forgotten(Incident incident) {}

    @Override
    public void refused(Subject subject) {
        throw new AssertionError("no room for " + subject);
    }
}
