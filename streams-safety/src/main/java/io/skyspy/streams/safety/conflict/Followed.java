package io.skyspy.streams.safety.conflict;

import io.skyspy.aviation.geo.Position;
import io.skyspy.aviation.geo.Sphere;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One aircraft as a cell knows it: its last placements there, oldest first. Not for concurrent use. */
final class Followed {
    /** Placements kept: how far, in looks, one partition may be behind another without a loss. */
    private static final int MOST = 64;

    private static final double NM_PER_DEG = 60;
    /** Beyond this latitude longitudes say little. */
    private static final double FLAT_UP_TO_DEG = 75;
    /** How wrong a flat map is, with a margin. */
    private static final double FLAT_ERROR = 1.2;

    private static final double MS_PER_H = 3_600_000;

    private final Deque<Placement> placements = new ArrayDeque<>();
    private Position position;
    private double cosine;
    private double speedKt;
    private long lastMs;

    Followed(Placement first) {
        position = positionOf(first);
        set(first);
    }

    String icao() {
        return placements.getLast().aircraft().icao();
    }

    long lastMs() {
        return lastMs;
    }

    boolean isHere() {
        return placements.getLast().presence().isHere();
    }

    void add(Placement placement) {
        set(placement);
        if (placements.size() > MOST) {
            placements.removeFirst();
        }
    }

    private void set(Placement placement) {
        placements.addLast(placement);
        position = positionOf(placement);
        cosine = Math.cos(Math.toRadians(position.latitudeDeg()));
        speedKt = Objects.requireNonNull(placement.aircraft().motion().groundSpeedKt());
        lastMs = placement.aircraft().atMs();
    }

    private static Position positionOf(Placement placement) {
        return Objects.requireNonNull(placement.aircraft().motion().position());
    }

    /** Whether the two may come near within a time, wherever each flies; costs next to nothing for most pairs. */
    boolean mayMeet(Followed other, long withinMs, double nearNm) {
        double speed = speedKt + other.speedKt;
        double most = speed * (withinMs + Math.abs(lastMs - other.lastMs)) / MS_PER_H + nearNm;
        if (Math.abs(position.latitudeDeg() - other.position.latitudeDeg()) * NM_PER_DEG > most) {
            return false;
        }
        double apartDeg = Math.abs(position.longitudeDeg() - other.position.longitudeDeg());
        double aroundDeg = Math.min(apartDeg, 360 - apartDeg);
        boolean flat = Math.abs(position.latitudeDeg()) < FLAT_UP_TO_DEG;
        if (flat && aroundDeg * NM_PER_DEG * Math.min(cosine, other.cosine) > FLAT_ERROR * most && aroundDeg < 90) {
            return false;
        }
        return Sphere.distanceNm(position, other.position) <= FLAT_ERROR * most;
    }

    /** The newest placement that is not later than a time. */
    @Nullable
    Placement at(long atMs) {
        for (Iterator<Placement> newest = placements.descendingIterator(); newest.hasNext(); ) {
            Placement placement = newest.next();
            if (placement.aircraft().atMs() <= atMs) {
                return placement;
            }
        }
        return null;
    }

    /** Adds the times of its placements after one time and up to another. */
    void times(long afterMs, long untilMs, List<Long> times) {
        for (Iterator<Placement> newest = placements.descendingIterator(); newest.hasNext(); ) {
            long atMs = newest.next().aircraft().atMs();
            if (atMs <= afterMs) {
                return;
            }
            if (atMs <= untilMs) {
                times.add(atMs);
            }
        }
    }

    /** Forgets what lies before a time, but for the last. */
    void trim(long beforeMs) {
        while (placements.size() > 1 && second().aircraft().atMs() <= beforeMs) {
            placements.removeFirst();
        }
    }

    private Placement second() {
        Iterator<Placement> oldest = placements.iterator();
        oldest.next();
        return oldest.next();
    }
}
