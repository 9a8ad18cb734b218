package io.skyspy.edge.table;

import io.skyspy.edge.table.Changes.Change;
import io.skyspy.edge.table.Changes.Departure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The table as it was at one cut. Immutable, so that every thread may read it without a lock. */
public final class Picture {

    static final String OUT_OF_VIEW = "out_of_view";

    private final Cut cut;
    private final long oldestVersion;
    private final Map<String, Row> rows;
    private final List<Cut> history;
    private final List<Removal> removals;
    private final Map<Integer, Instant> partitionTimes;

    Picture(
            Cut cut,
            long oldestVersion,
            Map<String, Row> rows,
            List<Cut> history,
            List<Removal> removals,
            Map<Integer, Instant> partitionTimes) {
        this.cut = cut;
        this.oldestVersion = oldestVersion;
        this.rows = Collections.unmodifiableMap(rows);
        this.history = history;
        this.removals = removals;
        this.partitionTimes = partitionTimes;
    }

    /** Number of the cut; grows by one whenever something changed. */
    public long version() {
        return cut.version();
    }

    /** Wall-clock time of the cut. */
    public Instant cutAt() {
        return cut.at();
    }

    /** How far the topic has been read. */
    public Offsets offsets() {
        return cut.offsets();
    }

    /** Every aircraft, longest known first. */
    public Collection<Row> rows() {
        return rows.values();
    }

    /** The aircraft in that area, longest known first; every one when there is none. */
    public Collection<Row> rows(Optional<Area> area) {
        if (area.isEmpty()) {
            return rows.values();
        }
        return rows.values().stream()
                .filter(row -> area.get().contains(row.tiles().now()))
                .toList();
    }

    /** The aircraft with that address, if it is tracked. */
    public Optional<Row> find(String icao) {
        return Optional.ofNullable(rows.get(icao));
    }

    /** Whether what was removed since that version is still known; if not, only a snapshot helps. */
    public boolean reachesBackTo(long since) {
        return since >= oldestVersion;
    }

    /**
     * The latest version that has nothing in it which somebody with those offsets, from whichever edge, has not been told of. Empty when
     * it is not known any more, or never was, or when they have been told more than is known here yet.
     */
    public OptionalLong versionAt(Offsets told) {
        if (!told.isWithin(offsets())) {
            return OptionalLong.empty();
        }
        long version = -1;
        if (offsets().isWithin(told)) {
            version = version();
        }
        for (int i = history.size() - 1; i >= 0 && version < 0; i--) {
            if (history.get(i).offsets().isWithin(told)) {
                version = history.get(i).version();
            }
        }
        long candidate = version;
        // What another edge has not noticed yet must be told again.
        long noticed = removals.stream()
                .filter(Removal::byItself)
                .mapToLong(removal -> removal.version() - 1)
                .min()
                .orElse(candidate);
        long since = Math.min(candidate, noticed);
        return candidate >= 0 && reachesBackTo(since) ? OptionalLong.of(since) : OptionalLong.empty();
    }

    /**
     * What brings somebody who knows the table as of that version to this one.
     *
     * @param since a version that {@link #reachesBackTo} this picture
     */
    public Changes since(long since) {
        return since(since, Optional.empty(), Optional.empty());
    }

    /**
     * What brings somebody who knows an area as of that version to an area of this one.
     *
     * @param since a version that {@link #reachesBackTo} this picture
     * @param before the area they know; empty for all the world and what is nowhere
     * @param now the area they want to know, likewise
     */
    public Changes since(long since, Optional<Area> before, Optional<Area> now) {
        return changes(since, before, now, false);
    }

    /**
     * What brings somebody to this version who knows an area as of that one, and may have been told some of what happened since: whatever
     * came or went in between is told again.
     *
     * @param since a version that {@link #reachesBackTo} this picture
     * @param area the area they know, and want to go on knowing; empty for all the world and what is nowhere
     */
    public Changes again(long since, Optional<Area> area) {
        return changes(since, area, area, true);
    }

    private Changes changes(long since, Optional<Area> before, Optional<Area> now, boolean again) {
        if (!reachesBackTo(since)) {
            throw new IllegalArgumentException("version " + since + " is older than " + oldestVersion);
        }
        List<Departure> departed = new ArrayList<>(removedSince(since, before, again));
        List<Row> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        if (since < version() || !before.equals(now)) {
            for (Row row : rows.values()) {
                boolean in = now.map(area -> area.contains(row.tiles().now())).orElse(true);
                boolean fresh = row.createdAtVersion() > since;
                boolean unsure = again && now.isPresent() && row.tiles().movedSince(since);
                boolean was = !fresh && wasIn(before, row.tiles(), since, !in);
                if (in && (!was || unsure)) {
                    added.add(row);
                } else if (in && row.changedSince(since)) {
                    changed.add(new Change(row, row.fieldsSince(since)));
                } else if (!in && (was || unsure)) {
                    departed.add(new Departure(row.icao(), row.state().getCallsign(), OUT_OF_VIEW));
                }
            }
        }
        return new Changes(departed, added, changed);
    }

    /** Aircraft that were in that area at that version and are no longer anywhere, or no longer in the other. */
    public List<String> missingSince(long since, Optional<Area> before, Optional<Area> now) {
        Changes changes = since(since, before, now);
        Set<String> added = changes.added().stream().map(Row::icao).collect(Collectors.toSet());
        return changes.removed().stream()
                .map(Departure::icao)
                .filter(icao -> !added.contains(icao))
                .toList();
    }

    /** How long before the cut that moment was, in the time of the aircraft's feed, which may be a recording; never negative. */
    public Duration age(Row row, Instant moment) {
        Duration age = Duration.between(moment, partitionTimes.getOrDefault(row.partition(), cutAt()));
        return age.isNegative() ? Duration.ZERO : age;
    }

    private List<Departure> removedSince(long since, Optional<Area> before, boolean again) {
        List<Departure> removed = new ArrayList<>();
        for (int i = removals.size() - 1; i >= 0; i--) {
            Removal removal = removals.get(i);
            if (removal.version() <= since) {
                break;
            }
            boolean known = removal.createdAtVersion() <= since && wasIn(before, removal.tiles(), since, true);
            if (known || again) {
                removed.add(new Departure(removal.icao(), removal.callsign(), removal.reason()));
            }
        }
        return removed.reversed();
    }

    /**
     * Whether it was in that area then.
     *
     * @param whenForgotten the answer when nobody remembers
     */
    private static boolean wasIn(Optional<Area> area, Tiles tiles, long version, boolean whenForgotten) {
        if (area.isEmpty()) {
            return true;
        }
        int tile = tiles.at(version);
        return tile == Tiles.FORGOTTEN ? whenForgotten : area.get().contains(tile);
    }
}
