package io.skyspy.edge.hub;

import io.skyspy.edge.hub.HubMetrics.CatchUp;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The state lane: a cursor into the versions of the table. A session that cannot take more queues nothing here; when it can again, it
 * gets what changed since its cursor, already conflated.
 *
 * <p>Periodic lists follow the changes, as of the same head: a full list that ran ahead of them would make a client see an aircraft as
 * new that it has already. Confined to the session's pump, but for {@link #due(int)}.
 */
final class StateLane {

    private final HubMetrics metrics;
    private final AtomicInteger due = new AtomicInteger();
    private boolean snapshotTaken;
    private long cursor;
    private long positionsAt;

    StateLane(HubMetrics metrics) {
        this.metrics = metrics;
    }

    /** Adds to what is to be sent from time to time; what is due already is not sent twice. */
    void due(int periodics) {
        due.getAndUpdate(before -> before | periodics);
    }

    /** The first thing every client gets. Empty once it has been given. */
    List<ByteBuffer> firstSnapshot(Head head) {
        return snapshotTaken ? List.of() : snapshot(head);
    }

    /**
     * The frames to be sent next; empty when there is nothing more to say as of that head. What is due from time to time comes in the
     * same go as the changes, or a client that is always behind would never get it.
     */
    List<ByteBuffer> next(Head head) {
        List<ByteBuffer> frames = new ArrayList<>();
        if (cursor < head.version()) {
            frames.addAll(catchUp(head));
        }
        int periodics = due.getAndSet(0);
        for (Periodic periodic : Periodic.values()) {
            if ((periodics & periodic.bit()) != 0) {
                frames.addAll(periodic(periodic, head));
            }
        }
        return frames;
    }

    private List<ByteBuffer> catchUp(Head head) {
        if (!head.picture().reachesBackTo(cursor)) {
            metrics.caughtUp(CatchUp.RESNAPSHOT);
            return snapshot(head);
        }
        metrics.caughtUp(head.version() - cursor == 1 ? CatchUp.LIVE : CatchUp.CONFLATED);
        long since = cursor;
        cursor = head.version();
        return head.changes(since);
    }

    private List<ByteBuffer> periodic(Periodic periodic, Head head) {
        return switch (periodic) {
            case UPDATE -> head.update();
            case HEARTBEAT -> head.heartbeat();
            case POSITIONS -> positions(head);
        };
    }

    /** When it is no longer known what has left since the last time, only the full list tells. */
    private List<ByteBuffer> positions(Head head) {
        if (!head.picture().reachesBackTo(positionsAt)) {
            metrics.caughtUp(CatchUp.RESNAPSHOT);
            return snapshot(head);
        }
        long since = positionsAt;
        positionsAt = head.version();
        return head.positions(since);
    }

    private List<ByteBuffer> snapshot(Head head) {
        snapshotTaken = true;
        cursor = head.version();
        positionsAt = head.version();
        return head.snapshot();
    }
}
