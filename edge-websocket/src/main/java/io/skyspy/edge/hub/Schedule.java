package io.skyspy.edge.hub;

import java.time.Duration;
import java.time.Instant;

/** Says what is due at a tick. What every session gets is due for all at once, so that they share its bytes. */
final class Schedule {

    private final Timer positions;
    private final Timer updates;
    private final Timer heartbeats;
    private final Timer statistics;
    private final Timer events;
    private final Timer pings;
    private final Timer watches;

    Schedule(HubSettings settings, Duration watchEvery, Instant now) {
        this.positions = new Timer(settings.positionsEvery(), now);
        this.updates = new Timer(settings.updateEvery(), now);
        this.heartbeats = new Timer(settings.heartbeatEvery(), now);
        this.statistics = new Timer(settings.statisticsEvery(), now);
        this.events = new Timer(settings.eventsEvery(), now);
        this.pings = new Timer(settings.pingEvery(), now);
        this.watches = new Timer(watchEvery, now);
    }

    /** To be called once a tick, before anything is asked. */
    void advance(Instant now) {
        positions.advance(now);
        updates.advance(now);
        heartbeats.advance(now);
        statistics.advance(now);
        events.advance(now);
        pings.advance(now);
        watches.advance(now);
    }

    /** Bits of {@link Periodic}. */
    int periodics() {
        return (positions.due ? Periodic.POSITIONS.bit() : 0)
                | (updates.due ? Periodic.UPDATE.bit() : 0)
                | (heartbeats.due ? Periodic.HEARTBEAT.bit() : 0)
                | (statistics.due ? Periodic.STATISTICS.bit() : 0);
    }

    boolean events() {
        return events.due;
    }

    boolean ping() {
        return pings.due;
    }

    boolean watch() {
        return watches.due;
    }

    private static final class Timer {

        private final Duration every;
        private Instant next;
        private boolean due;

        Timer(Duration every, Instant now) {
            this.every = every;
            this.next = now.plus(every);
        }

        void advance(Instant now) {
            due = !every.isZero() && !now.isBefore(next);
            if (due) {
                next = next.plus(every).isAfter(now) ? next.plus(every) : now.plus(every);
            }
        }
    }
}
