package io.skyspy.edge.table;

import io.skyspy.edge.table.Changes.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table as it was at one cut. Immutable, so that every thread may read it without a lock. */
public final class Picture {

    private final long version;
    private final long oldestVersion;
    private final Instant cutAt;
    private final Map<String, Row> rows;
    private final List<Removal> removals;
    private final Map<Integer, Instant> partitionTimes;

    Picture(
            long version,
            long oldestVersion,
            Instant cutAt,
            Map<String, Row> rows,
            List<Removal> removals,
            Map<Integer, Instant> partitionTimes) {
        this.version = version;
        this.oldestVersion = oldestVersion;
        this.cutAt = cutAt;
        this.rows = Collections.unmodifiableMap(rows);
        this.removals = removals;
        this.partitionTimes = partitionTimes;
    }

    /** Number of the cut; grows by one whenever something changed. */
    public long version() {
        return version;
    }

    /** Wall-clock time of the cut. */
    public Instant cutAt() {
        return cutAt;
    }

    /** Every aircraft, longest known first. */
    public Collection<Row> rows() {
        return rows.values();
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
     * What brings somebody who knows the table as of that version to this one.
     *
     * @param since a version that {@link #reachesBackTo} this picture
     */
    public Changes since(long since) {
        if (!reachesBackTo(since)) {
            throw new IllegalArgumentException("version " + since + " is older than " + oldestVersion);
        }
        List<Row> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        if (since < version) {
            for (Row row : rows.values()) {
                if (row.createdAtVersion() > since) {
                    added.add(row);
                } else if (row.changedSince(since)) {
                    changed.add(new Change(row, row.fieldsSince(since)));
                }
            }
        }
        return new Changes(removedSince(since), added, changed);
    }

    /** Aircraft that were there at that version, have left since, and are not back. */
    public List<String> missingSince(long since) {
        return removedSince(since).stream()
                .map(Removal::icao)
                .filter(icao -> !rows.containsKey(icao))
                .toList();
    }

    /** How long before the cut that moment was, in the time of the aircraft's feed, which may be a recording; never negative. */
    public Duration age(Row row, Instant moment) {
        Duration age = Duration.between(moment, partitionTimes.getOrDefault(row.partition(), cutAt));
        return age.isNegative() ? Duration.ZERO : age;
    }

    private List<Removal> removedSince(long since) {
        List<Removal> removed = new ArrayList<>();
        for (int i = removals.size() - 1; i >= 0; i--) {
            Removal removal = removals.get(i);
            if (removal.version() <= since) {
                break;
            }
            if (removal.createdAtVersion() <= since) {
                removed.add(removal);
            }
        }
        return removed.reversed();
    }
}
