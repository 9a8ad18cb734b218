package io.skyspy.streams.safety.conflict;

import io.skyspy.streams.safety.incident.Kind;
import io.skyspy.streams.safety.incident.Severity;
import io.skyspy.streams.safety.incident.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The aircraft of one cell, and the search for pairs among them.
 *
 * <p>A pair is judged in the cell in which the aircraft with the smaller address flies; and at the time of each placement of either, as soon
 * as both have been heard up to then. So what is found depends neither on which of them comes first nor on how fast.
 *
 * <p>What a cell knows is of the last seconds; after a restart it fills again. Not for concurrent use.
 */
public final class Cell {
    /** Tidying up costs as much as a look. */
    private static final int TIDY_EVERY = 64;
    /** Silence after which an aircraft is taken out of a cell even if nobody said that it left. */
    private static final long FORGET_AFTER_MS = 120_000;

    private final Search search;
    private final Near near;
    private final Map<String, Followed> followed = new HashMap<>();
    private long newestMs = Long.MIN_VALUE;
    private int looks;

    public Cell(Search search) {
        this.search = search;
        this.near = new Near(search);
    }

    /** How many aircraft it follows. */
    public int size() {
        return followed.size();
    }

    /**
     * Takes a placement and tells what follows from it.
     *
     * @return whether there was room for the aircraft
     */
    public boolean take(Placement placement, Consumer<Meeting> told) {
        String icao = placement.aircraft().icao();
        long atMs = placement.aircraft().atMs();
        Followed aircraft = followed.get(icao);
        long beforeMs = aircraft == null ? Long.MIN_VALUE : aircraft.lastMs();
        if (aircraft == null) {
            if (!placement.presence().isHere()) {
                return true;
            }
            if (followed.size() >= search.mostAircraft()) {
                return false;
            }
            aircraft = new Followed(placement);
            followed.put(icao, aircraft);
        } else if (atMs > beforeMs) {
            aircraft.add(placement);
        } else {
            return true;
        }
        newestMs = Math.max(newestMs, atMs);
        for (Followed other : followed.values()) {
            if (other != aircraft && isWorthALook(aircraft, other)) {
                judge(aircraft, beforeMs, other, told);
            }
        }
        tidy();
        return true;
    }

    private boolean isWorthALook(Followed aircraft, Followed other) {
        return aircraft.mayMeet(other, search.longestLookAhead().toMillis(), search.widestNm())
                || isKnown(aircraft, other);
    }

    private boolean isKnown(Followed one, Followed other) {
        return !near.isEmpty()
                && (near.knows(Subject.between(Kind.PROXIMITY_CONFLICT, one.icao(), other.icao()))
                        || near.knows(Subject.between(Kind.TCAS_TA, one.icao(), other.icao())));
    }

    /** Judges the pair at every time up to which both are known now, and were not before. */
    private void judge(Followed aircraft, long beforeMs, Followed other, Consumer<Meeting> told) {
        long afterMs = Math.min(beforeMs, other.lastMs());
        long untilMs = Math.min(aircraft.lastMs(), other.lastMs());
        if (untilMs <= afterMs) {
            return;
        }
        List<Long> times = new ArrayList<>();
        aircraft.times(afterMs, untilMs, times);
        other.times(afterMs, untilMs, times);
        Collections.sort(times);
        boolean inOrder = aircraft.icao().compareTo(other.icao()) < 0;
        for (long atMs : times) {
            judge(inOrder ? aircraft : other, inOrder ? other : aircraft, atMs, told);
        }
    }

    private void judge(Followed first, Followed second, long atMs, Consumer<Meeting> told) {
        Placement one = first.at(atMs);
        Placement other = second.at(atMs);
        if (one == null || other == null) {
            return;
        }
        if (one.presence() == Presence.GONE || other.presence() == Presence.GONE) {
            for (Kind kind : List.of(Kind.PROXIMITY_CONFLICT, Kind.TCAS_TA)) {
                near.gone(subject(kind, one, other), atMs).ifPresent(told);
            }
            return;
        }
        if (one.presence() != Presence.HOME && !isKnown(first, second)) {
            return;
        }
        boolean usable = other.presence().isHere() && isFresh(one, atMs) && isFresh(other, atMs);
        Optional<Pair> pair = usable && !Exemptions.areOneOrOfOneKind(one.aircraft(), other.aircraft())
                ? Optional.of(Pair.at(one.aircraft(), other.aircraft(), atMs))
                : Optional.empty();
        tell(Kind.PROXIMITY_CONFLICT, pair, pair.flatMap(search.conflicts()::judge), one, other, atMs, told);
        Optional<Severity> advisory = pair.filter(search.advisories()::applies).map(found -> Severity.MEDIUM);
        tell(Kind.TCAS_TA, pair, advisory, one, other, atMs, told);
    }

    private void tell(
            Kind kind,
            Optional<Pair> pair,
            Optional<Severity> severity,
            Placement one,
            Placement other,
            long atMs,
            Consumer<Meeting> told) {
        Subject subject = subject(kind, one, other);
        Optional<Meeting> meeting = pair.isPresent() && severity.isPresent()
                ? near.hit(
                        subject,
                        atMs,
                        severity.get(),
                        pair.get().evidence(lookAheadS(kind)),
                        one.aircraft(),
                        other.aircraft())
                : near.miss(subject, atMs);
        // who has moved on is near elsewhere; that it is no longer near is said here too
        meeting.filter(said -> one.presence() == Presence.HOME || said.state() != Meeting.State.NEAR)
                .ifPresent(told);
    }

    private double lookAheadS(Kind kind) {
        return (kind == Kind.TCAS_TA
                                ? search.advisories().lookAhead()
                                : search.conflicts().lookAhead())
                        .toMillis()
                / 1000.0;
    }

    private boolean isFresh(Placement placement, long atMs) {
        return atMs - placement.aircraft().atMs() <= search.longestAge().toMillis();
    }

    private static Subject subject(Kind kind, Placement one, Placement other) {
        return new Subject(kind, one.aircraft().icao(), other.aircraft().icao());
    }

    /** Drops what no pair can need any more. */
    private void tidy() {
        if (++looks % TIDY_EVERY != 0) {
            return;
        }
        followed.values()
                .removeIf(aircraft -> aircraft.lastMs() < newestMs - FORGET_AFTER_MS
                        || (!aircraft.isHere() && aircraft.lastMs() < newestMs - FORGET_AFTER_MS / 2));
        near.forget(newestMs - FORGET_AFTER_MS);
        long slowestMs = followed.values().stream()
                .filter(Followed::isHere)
                .mapToLong(Followed::lastMs)
                .min()
                .orElse(newestMs);
        followed.values().forEach(aircraft -> aircraft.trim(slowestMs));
    }
}
