package io.skyspy.streams.safety.incident;

import io.skyspy.streams.safety.incident.Incident.Acknowledgement;
import io.skyspy.streams.safety.incident.Incident.End;
import io.skyspy.streams.safety.incident.Incident.Resolution;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The incidents of some aircraft: the active ones, and those that ended not long ago. Only event time counts. */
public final class Incidents {
    private final LifeCycle lifeCycle;
    private final IncidentListener listener;
    private final Map<Subject, Incident> active = new LinkedHashMap<>();
    private final Map<String, Set<Subject>> byAircraft = new HashMap<>();
    private final Map<Long, Subject> activeById = new HashMap<>();
    private final Map<Long, Incident> ended = new LinkedHashMap<>();
    private final Silence silence = new Silence();

    public Incidents(LifeCycle lifeCycle, IncidentListener listener) {
        this.lifeCycle = lifeCycle;
        this.listener = listener;
    }

    /** Takes up an incident that was kept. */
    public void restore(Incident incident) {
        if (incident.isActive()) {
            hold(incident);
        } else {
            remember(incident);
        }
    }

    /** A hazard is there: its incident begins or goes on. */
    public void see(Sight sight) {
        Subject subject = sight.subject();
        silence.broken(subject);
        Incident known = active.get(subject);
        if (known != null && isAnother(known, sight)) {
            end(known, endMs(known, sight.sinceMs()), Resolution.CLEARED);
            known = null;
        }
        if (known == null) {
            begin(sight);
        } else if (sight.atMs() >= known.latest().atMs()) {
            goOn(known, sight);
        }
    }

    /** An encounter that was apart for long enough, or an advisory that began anew. */
    private boolean isAnother(Incident known, Sight sight) {
        Kind kind = sight.subject().kind();
        return kind.isEncounter()
                ? isOver(known, sight.atMs())
                : kind == Kind.TCAS_RA && sight.sinceMs() > known.latest().atMs();
    }

    private void begin(Sight sight) {
        if (active.size() >= lifeCycle.mostActive()) {
            listener.refused(sight.subject());
            return;
        }
        Incident incident = Incident.begin(sight);
        hold(incident);
        listener.told(incident, Change.DETECTED, sight.atMs());
    }

    private void goOn(Incident known, Sight sight) {
        Incident seen = known.seen(sight);
        boolean isNews = known.latest().severity() != sight.severity()
                || known.latest().evidence().getClass() != sight.evidence().getClass()
                || isOtherCode(known.latest().evidence(), sight.evidence())
                || sight.atMs() - known.toldMs() >= lifeCycle.updateEvery().toMillis();
        if (isNews) {
            Incident told = seen.told(sight.atMs());
            hold(told);
            listener.told(told, Change.UPDATED, sight.atMs());
        } else {
            hold(seen);
            listener.kept(seen);
        }
    }

    /** Another code, or another advice, is news at once. */
    private static boolean isOtherCode(Evidence before, Evidence now) {
        return switch (now) {
            case Evidence.Code code -> !code.equals(before);
            case Evidence.Advice advice ->
                !(before instanceof Evidence.Advice old && old.text().equals(advice.text()));
            case Evidence.Rate rate -> false;
            case Evidence.Reversal reversal -> false;
            case Evidence.Approach approach -> false;
        };
    }

    /** The hazard is no longer seen; whether it is over depends on for how long. */
    public void miss(Subject subject, long atMs, Resolution how) {
        silence.broken(subject);
        Incident known = active.get(subject);
        if (known != null && (how != Resolution.CLEARED || isOver(known, atMs))) {
            end(
                    known,
                    how == Resolution.CLEARED
                            ? endMs(known, atMs)
                            : Math.max(atMs, known.latest().atMs()),
                    how);
        }
    }

    /** The aircraft is no longer heard. Encounters end through the other one, or by silence. */
    public void lose(String icao, long atMs) {
        for (Subject subject : subjectsOf(icao)) {
            Incident known = active.get(subject);
            if (known != null && !subject.kind().isEncounter()) {
                end(known, Math.max(atMs, known.latest().atMs()), Resolution.LOST);
            }
        }
    }

    /**
     * Sets or takes back that somebody took note.
     *
     * @return whether the incident is known
     */
    public boolean acknowledge(long id, @Nullable Acknowledgement by, long atMs) {
        Incident known = find(id).orElse(null);
        if (known == null) {
            return false;
        }
        if ((known.acknowledgement() == null) != (by == null)) {
            Incident changed = known.acknowledged(by);
            restore(changed);
            listener.told(changed, by == null ? Change.UNACKNOWLEDGED : Change.ACKNOWLEDGED, atMs);
        }
        return true;
    }

    /** To be called now and then by the wall clock: ends what nobody has spoken of for several calls. */
    public void sweep() {
        for (Subject subject : silence.after(List.copyOf(active.keySet()))) {
            Incident known = active.get(subject);
            if (known != null) {
                end(known, known.latest().atMs() + lifeCycle.clearAfterMs(subject.kind()), Resolution.LOST);
            }
        }
    }

    /** The incident of that id, active or not. */
    public Optional<Incident> find(long id) {
        Subject subject = activeById.get(id);
        return Optional.ofNullable(subject == null ? ended.get(id) : active.get(subject));
    }

    /** How many last. */
    public int active() {
        return active.size();
    }

    /** With whom an aircraft has an incident just now. */
    private List<Subject> subjectsOf(String icao) {
        return List.copyOf(byAircraft.getOrDefault(icao, Set.of()));
    }

    private boolean isOver(Incident incident, long atMs) {
        return atMs - incident.latest().atMs()
                >= lifeCycle.clearAfterMs(incident.subject().kind());
    }

    /** The same whenever it is noticed, unless noticing it is the end. */
    private long endMs(Incident incident, long noticedMs) {
        long clearAfterMs = lifeCycle.clearAfterMs(incident.subject().kind());
        return clearAfterMs == 0 ? noticedMs : incident.latest().atMs() + clearAfterMs;
    }

    private void end(Incident incident, long atMs, Resolution how) {
        Subject subject = incident.subject();
        active.remove(subject);
        activeById.remove(incident.id());
        silence.broken(subject);
        byAircraft.computeIfPresent(subject.icao(), (icao, subjects) -> {
            subjects.remove(subject);
            return subjects.isEmpty() ? null : subjects;
        });
        Incident over = incident.ended(new End(atMs, how));
        listener.told(over, Change.RESOLVED, atMs);
        remember(over);
    }

    private void remember(Incident over) {
        ended.put(over.id(), over);
        while (ended.size() > lifeCycle.mostEnded()) {
            Incident oldest = ended.values().iterator().next();
            ended.remove(oldest.id());
            listener.forgotten(oldest);
        }
    }

    private void hold(Incident incident) {
        Subject subject = incident.subject();
        active.put(subject, incident);
        activeById.put(incident.id(), subject);
        byAircraft
                .computeIfAbsent(subject.icao(), icao -> new LinkedHashSet<>())
                .add(subject);
    }
}
