package io.skyspy.edge.table;

import io.skyspy.schemas.avro.AircraftState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rows, and gives out an immutable picture of them at every cut. Written to by one thread.
 *
 * <p>An aircraft not heard of for longer than the stale limit, in the time of its feed, is dropped even if no tombstone came: whoever
 * should have written one may be gone, and a frozen aircraft on a map is a ghost.
 */
public final class AircraftTable {

    static final String STALE = "timeout";

    /** What came so lately is kept whatever its event time says: a receiver whose clock runs ahead must not clear the sky. */
    private static final Duration STILL_ARRIVING = Duration.ofSeconds(10);

    private final Duration staleAfter;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final FeedTime feedTime = new FeedTime();
    private final History history;
    private long version;

    /**
     * @param staleAfter age at which an aircraft is dropped; more than the silence after which streams-aircraft removes one
     * @param historyKept how far behind a client may be and still be caught up instead of sent a snapshot
     */
    public AircraftTable(Duration staleAfter, Duration historyKept) {
        this.staleAfter = staleAfter;
        this.history = new History(historyKept, version);
    }

    /**
     * Applies what happened since the last cut. The version grows if that changed anything a delta would tell.
     *
     * @param now wall-clock time of the cut
     */
    public Picture cut(Inbox.Arrivals arrivals, Instant now) {
        long next = version + 1;
        List<Removal> removed = new ArrayList<>();
        boolean changed = false;
        for (TableEvent event : arrivals.events()) {
            changed |= switch (event) {
                case TableEvent.Seen seen -> apply(seen, next, now);
                case TableEvent.Gone gone -> remove(gone.icao(), gone.reason(), false, next, removed);
            };
        }
        Map<Integer, Instant> times = feedTime.at(now);
        for (String icao : staleAt(times, version == 0 ? now : now.minus(STILL_ARRIVING))) {
            changed |= remove(icao, STALE, true, next, removed);
        }
        if (changed) {
            version = next;
            history.add(version, now, arrivals.offsets(), removed);
        }
        return new Picture(
                new Cut(version, now, arrivals.offsets(), removed.size()),
                history.oldestVersion(),
                new LinkedHashMap<>(rows),
                history.cuts(),
                history.removals(),
                times);
    }

    private boolean apply(TableEvent.Seen seen, long next, Instant now) {
        AircraftState state = seen.state();
        feedTime.heard(seen.partition(), state.getLastSeenAt(), now);
        Row before = rows.get(state.getIcao());
        if (before == null) {
            rows.put(state.getIcao(), Row.created(state, seen.partition(), next, now));
            return true;
        }
        if (isOlder(state, before.state())) {
            return false;
        }
        Row after = before.updated(state, seen.touched(), next, now);
        rows.put(state.getIcao(), after);
        return after.changedSince(version);
    }

    /** A sequence that starts again with later times is no repetition: the one who counts has lost its memory. */
    private static boolean isOlder(AircraftState state, AircraftState known) {
        return state.getSequence() < known.getSequence()
                && !state.getLastSeenAt().isAfter(known.getLastSeenAt());
    }

    /** Also what was never in a cut is noted: somebody who comes from another edge may have seen it there. */
    private boolean remove(String icao, String reason, boolean byItself, long next, List<Removal> removed) {
        @Nullable Row row = rows.remove(icao);
        removed.add(new Removal(
                icao,
                row == null ? null : row.state().getCallsign(),
                reason,
                row == null ? next : row.createdAtVersion(),
                next,
                byItself,
                row == null ? Tiles.begun(Tiles.NOWHERE, next) : row.tiles()));
        return true;
    }

    private List<String> staleAt(Map<Integer, Instant> times, Instant arrivedBefore) {
        Map<Integer, Instant> oldest = new HashMap<>();
        times.forEach((partition, time) -> oldest.put(partition, time.minus(staleAfter)));
        List<String> stale = new ArrayList<>();
        for (Row row : rows.values()) {
            Instant limit = oldest.get(row.partition());
            if (limit != null
                    && row.state().getLastSeenAt().isBefore(limit)
                    && !row.arrivedAt().isAfter(arrivedBefore)) {
                stale.add(row.icao());
            }
        }
        return stale;
    }
}
