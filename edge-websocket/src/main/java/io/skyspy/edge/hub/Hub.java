package io.skyspy.edge.hub;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.Batcher;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.table.AircraftTable;
import io.skyspy.edge.table.Inbox;
import io.skyspy.edge.table.Offsets;
import io.skyspy.edge.table.Picture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Cuts the table every window and lets every session have its share. {@link #tick()} is called by one thread. */
public final class Hub {

    private static final Duration WATCH_EVERY = Duration.ofSeconds(1);

    private final AircraftTable table;
    private final Inbox inbox;
    private final Batcher batcher;
    private final Snapshots snapshots;
    private final HubContext context;
    private final StatsDialect stats = new StatsDialect(this::picture);
    private final EventLog urgent = new EventLog();
    private final EventLog ordinary = new EventLog();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final AtomicLong sessionIds = new AtomicLong();
    private final Schedule schedule;
    private volatile Head head;

    public Hub(
            AircraftTable table,
            Inbox inbox,
            Batcher batcher,
            List<SnapshotSource> sources,
            HubSettings settings,
            Authenticator authenticator,
            Clock clock,
            MeterRegistry registry) {
        this.table = table;
        this.inbox = inbox;
        this.batcher = batcher;
        this.snapshots = new Snapshots(sources);
        HubMetrics metrics =
                new HubMetrics(registry, sessions, () -> picture().rows().size());
        this.context = new HubContext(() -> head, settings, authenticator, clock, metrics);
        Instant now = clock.instant();
        this.schedule = new Schedule(settings, WATCH_EVERY, now);
        this.head = head(table.cut(new Inbox.Arrivals(List.of(), Offsets.NONE), now), 0);
    }

    /** Cuts the table and wakes every session. */
    public void tick() {
        Instant now = context.clock().instant();
        schedule.advance(now);
        Picture picture = table.cut(inbox.drain(), now);
        head = head(picture, schedule.events() ? ordinary.last().number() : head.eventsUpTo());
        context.metrics().cut();
        int periodics = schedule.periodics();
        boolean ping = schedule.ping();
        boolean watch = schedule.watch();
        long millis = now.toEpochMilli();
        for (Session session : sessions) {
            session.tick(millis, periodics, ping, watch);
        }
    }

    /** Tells everybody concerned; at once if it is urgent, else with the next cut. */
    public void publish(Event event) {
        if (batcher.isImmediate(event.message())) {
            urgent.add(event);
            sessions.forEach(Session::pump);
        } else {
            ordinary.add(event);
        }
    }

    /** A client has come; its snapshot is on the way when this returns, or the word that it is not let in. */
    public Session open(Transport transport, Visitor visitor, Requests requests) {
        Instant now = context.clock().instant();
        HubSettings settings = context.settings();
        Caller caller = switch (visitor.authentication()) {
            case Authentication.Accepted accepted -> accepted.caller();
            case Authentication.Refused refused -> Caller.nobody();
        };
        Wants wants = Wants.atFirst(visitor.endpoint(), caller, visitor.topics(), visitor.view());
        Conversation conversation = new Conversation(
                visitor.endpoint().label() + "." + sessionIds.incrementAndGet(),
                requests,
                context.authenticator(),
                stats,
                new TokenBucket(settings.inboundPerSecond(), settings.inboundBurst(), now),
                context.metrics());
        Lanes lanes = new Lanes(
                urgent,
                ordinary,
                snapshots,
                conversation.greeting(wants, now),
                visitor.resume(),
                settings.resumable(),
                context.metrics());
        Session session = new Session(transport, conversation, lanes, wants, context);
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

    private Head head(Picture picture, long eventsUpTo) {
        return new Head(picture, eventsUpTo, batcher, context.metrics());
    }
}
