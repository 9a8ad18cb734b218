package io.skyspy.edge.hub;

import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.contract.StatType;
import io.skyspy.edge.hub.HubMetrics.CatchUp;
import io.skyspy.edge.message.LiveStatistics;
import io.skyspy.edge.message.Payload;
import io.skyspy.edge.message.View;
import io.skyspy.edge.table.AircraftFilter;
import io.skyspy.edge.table.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * The state lane: a cursor into the versions of the table. A session that cannot take more queues nothing here; when it can again, it
 * gets what changed since its cursor, already conflated.
 *
 * <p>Periodic lists follow the changes, as of the same head: a full list that ran ahead of them would make a client see an aircraft as
 * new that it has already. Confined to the session's pump, but for {@link #due(int)}.
 */
final class StateLane {

    private static final AtomicIntegerFieldUpdater<StateLane> DUE =
            AtomicIntegerFieldUpdater.newUpdater(StateLane.class, "due");

    private final HubMetrics metrics;
    private volatile int due;
    private long cursor;
    private View seen = View.ALL;
    private long positionsAt;
    private Optional<Area> positionsIn = Optional.empty();
    private long statisticsAt = -1;
    private AircraftFilter filteredBy = AircraftFilter.NONE;

    StateLane(HubMetrics metrics) {
        this.metrics = metrics;
    }

    /** Adds to what is to be sent from time to time; what is due already is not sent twice. */
    void due(int periodics) {
        if (periodics != 0) {
            DUE.getAndUpdate(this, before -> before | periodics);
        }
    }

    /** Everything there is, and the cursor at its end. */
    List<Payload> snapshot(Head head, View view, boolean afterFailedResume) {
        begin(head.version(), view);
        return head.snapshot(view, afterFailedResume);
    }

    /** Goes on from a version that the client knows. What it has not heard of since comes at once. */
    List<Payload> resume(Head head, long version, View view) {
        metrics.caughtUp(CatchUp.RESUMED);
        List<Payload> missed = version < head.version() ? head.again(version, view) : List.of();
        begin(head.version(), view);
        positionsAt = version;
        return missed;
    }

    private void begin(long version, View view) {
        cursor = version;
        seen = view;
        positionsAt = version;
        positionsIn = view.area();
    }

    /**
     * The frames to be sent next; empty when there is nothing more to say as of that head. What is due from time to time comes in the
     * same go as the changes, or a client that is always behind would never get it.
     */
    List<Payload> next(Head head, Wants wants) {
        List<Payload> changes = wants.aircraft() && (cursor < head.version() || !seen.equals(wants.view()))
                ? catchUp(head, wants.view())
                : List.of();
        if (due == 0) {
            return changes;
        }
        int periodics = DUE.getAndSet(this, 0);
        List<Payload> frames = new ArrayList<>(changes);
        for (Periodic periodic : Periodic.values()) {
            if ((periodics & periodic.bit()) != 0) {
                frames.addAll(periodic(periodic, head, wants));
            }
        }
        return frames;
    }

    private List<Payload> catchUp(Head head, View view) {
        if (!head.picture().reachesBackTo(cursor)) {
            metrics.caughtUp(CatchUp.RESNAPSHOT);
            return snapshot(head, view, false);
        }
        metrics.caughtUp(head.version() - cursor <= 1 ? CatchUp.LIVE : CatchUp.CONFLATED);
        List<Payload> changes = head.changes(cursor, seen, view);
        cursor = head.version();
        seen = view;
        return changes;
    }

    private List<Payload> periodic(Periodic periodic, Head head, Wants wants) {
        return switch (periodic) {
            case UPDATE -> wants.aircraft() ? head.update(wants.view()) : List.of();
            case HEARTBEAT -> wants.aircraft() ? head.heartbeat(wants.view()) : List.of();
            case POSITIONS -> wants.aircraft() ? positions(head, wants.view()) : List.of();
            case STATISTICS -> statistics(head, wants);
        };
    }

    /** When it is no longer known what has left since the last time, only the full list tells. */
    private List<Payload> positions(Head head, View view) {
        if (!head.picture().reachesBackTo(positionsAt)) {
            metrics.caughtUp(CatchUp.RESNAPSHOT);
            return snapshot(head, view, false);
        }
        List<Payload> positions = head.positions(positionsAt, positionsIn, view);
        positionsAt = head.version();
        positionsIn = view.area();
        return positions;
    }

    private List<Payload> statistics(Head head, Wants wants) {
        if (statisticsAt == head.version() && filteredBy.equals(wants.filter())) {
            return List.of();
        }
        statisticsAt = head.version();
        filteredBy = wants.filter();
        if (wants.statistics()) {
            return head.filtered(wants.filter());
        }
        List<Payload> named = new ArrayList<>();
        if (wants.endpoint() == Endpoint.STATS) {
            for (StatType type : LiveStatistics.served()) {
                named.addAll(wants.topics().contains(type.label()) ? head.statistic(type) : List.of());
            }
        }
        return named;
    }
}
