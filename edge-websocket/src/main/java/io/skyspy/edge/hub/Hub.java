package io.skyspy.edge.hub;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.message.AircraftMessages;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.table.AircraftTable;
import io.skyspy.edge.table.Inbox;
import io.skyspy.edge.table.Picture;
import io.skyspy.edge.table.TableEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Cuts the table every window and lets every session have its share. {@link #tick()} is called by one thread. */
public final class Hub {

    private final AircraftTable table;
    private final Inbox inbox;
    private final AircraftMessages messages;
    private final HubSettings settings;
    private final Clock clock;
    private final HubMetrics metrics;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessionIds = new AtomicLong();
    private final Timer positions;
    private final Timer updates;
    private final Timer heartbeats;
    private final Timer pings;
    private volatile Head head;

    public Hub(
            AircraftTable table,
            Inbox inbox,
            AircraftMessages messages,
            HubSettings settings,
            Clock clock,
            MeterRegistry registry) {
        this.table = table;
        this.inbox = inbox;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.metrics =
                new HubMetrics(registry, sessions::size, () -> picture().rows().size());
        Instant now = clock.instant();
        this.positions = new Timer(settings.positionsEvery(), now);
        this.updates = new Timer(settings.updateEvery(), now);
        this.heartbeats = new Timer(settings.heartbeatEvery(), now);
        this.pings = new Timer(settings.pingEvery(), now);
        this.head = new Head(table.cut(List.of(), now), messages, metrics);
    }

    /** Cuts the table and wakes every session. */
    public void tick() {
        Instant now = clock.instant();
        List<TableEvent> events = inbox.drain();
        Picture picture = table.cut(events, now);
        head = new Head(picture, messages, metrics);
        metrics.cut();
        int periodics = (positions.due(now) ? Periodic.POSITIONS.bit() : 0)
                | (updates.due(now) ? Periodic.UPDATE.bit() : 0)
                | (heartbeats.due(now) ? Periodic.HEARTBEAT.bit() : 0);
        boolean ping = pings.due(now);
        sessions.forEach(session -> session.tick(now, periodics, ping));
    }

    /** A client has come; its snapshot is on the way when this returns, or the word that it is not let in. */
    public Session open(Transport transport, Visitor visitor, Requests requests) {
        Instant now = clock.instant();
        Endpoint endpoint = visitor.endpoint();
        TokenBucket bucket = new TokenBucket(settings.inboundPerSecond(), settings.inboundBurst(), now);
        String id = endpoint.path() + "." + sessionIds.incrementAndGet();
        Session session = new Session(
                transport,
                new Conversation(endpoint, id, visitor.topics(), requests, bucket, metrics),
                () -> head,
                settings,
                metrics,
                clock);
        if (visitor.authentication() instanceof Authentication.Refused) {
            session.refuse();
        }
        sessions.add(session);
        session.pump();
        return session;
    }

    /** The connection of that session is gone. */
    public void ended(Session session) {
        sessions.remove(session);
    }

    public Picture picture() {
        return head.picture();
    }

    /** Open sessions, in no particular order. */
    public List<Session> sessions() {
        return List.copyOf(sessions);
    }

    public int sessionCount() {
        return sessions.size();
    }

    /** Says when something is due again. */
    private static final class Timer {

        private final Duration every;
        private Instant next;

        Timer(Duration every, Instant now) {
            this.every = every;
            this.next = now.plus(every);
        }

        boolean due(Instant now) {
            if (every.isZero() || now.isBefore(next)) {
                return false;
            }
            next = next.plus(every).isAfter(now) ? next.plus(every) : now.plus(every);
            return true;
        }
    }
}
