package io.skyspy.streams.safety.conflict;

import io.skyspy.aviation.geo.Position;
import io.skyspy.streams.safety.observe.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one aircraft into the cells it flies in and may soon reach, and takes it out of those it was in. Not for concurrent use. */
public final class Placing {
    /** Faster ones do not look where they fly: space, noise. */
    private static final double FASTEST_KT = 700;

    private static final double S_PER_H = 3_600;

    private final Search search;
    private Set<String> cells = Set.of();
    private @Nullable Observation last;

    public Placing(Search search) {
        this.search = search;
    }

    /**
     * Where the aircraft is to be put now: nowhere when it has just been put, everywhere it leaves when it is on the ground.
     *
     * @param now the aircraft at the time of its position
     */
    public List<Placement> place(Observation now) {
        if (!isFlying(now)) {
            return end(now.atMs());
        }
        if (last != null && now.atMs() - last.atMs() < search.every().toMillis()) {
            return List.of();
        }
        Position position = Objects.requireNonNull(now.motion().position());
        String home = search.grid().cellOf(position);
        Set<String> next = search.grid().around(position, reachNm(now));
        List<Placement> placements = new ArrayList<>();
        for (String cell : next) {
            placements.add(new Placement(cell, cell.equals(home) ? Presence.HOME : Presence.VISITOR, now));
        }
        for (String cell : cells) {
            if (!next.contains(cell)) {
                placements.add(new Placement(cell, Presence.LEFT, now));
            }
        }
        cells = next;
        last = now;
        return placements;
    }

    /** Takes it out of all cells: it is no longer heard. */
    public List<Placement> end(long atMs) {
        Observation before = last;
        if (before == null) {
            return List.of();
        }
        Observation gone = before.at(Math.max(atMs, before.atMs() + 1));
        List<Placement> placements = cells.stream()
                .map(cell -> new Placement(cell, Presence.GONE, gone))
                .toList();
        cells = Set.of();
        last = null;
        return placements;
    }

    private static boolean isFlying(Observation now) {
        String category = now.who().category();
        Float speed = now.motion().groundSpeedKt();
        return now.motion().position() != null
                && now.motion().altitudeFt() != null
                && speed != null
                && speed <= FASTEST_KT
                && now.motion().trackDeg() != null
                && now.who().hasOwnAddress()
                && !now.motion().isOnGround()
                && (category == null || !category.startsWith("C"));
    }

    /** As far as it and the fastest other can fly towards each other before the look-ahead ends. */
    private double reachNm(Observation now) {
        Float speed = Objects.requireNonNull(now.motion().groundSpeedKt());
        return (speed + FASTEST_KT) * search.longestLookAhead().toMillis() / 1000 / S_PER_H + search.widestNm();
    }
}
