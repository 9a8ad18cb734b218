package io.skyspy.edge.hub;

import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Replies;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client: what it is sent next.
 *
 * <p>Never more than one write is outstanding. Whoever has news (the hub at a cut, the transport when a write is done, a message from
 * the client) calls {@link #pump()}; whatever the number of callers, one at a time runs it, and none waits.
 */
public final class Session implements Transport.Sending {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Transport transport;
    private final Conversation conversation;
    private final Supplier<Head> head;
    private final HubSettings settings;
    private final HubMetrics metrics;
    private final Clock clock;

    private final ReplyLane replies = new ReplyLane();
    private final StateLane state;
    private final Deque<ByteBuffer> started = new ArrayDeque<>();
    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicBoolean reading = new AtomicBoolean(true);
    private volatile boolean writing;
    private volatile Instant progressedAt;
    private volatile Instant heardAt;
    private volatile @Nullable Instant closingAt;
    private volatile @Nullable CloseReason lastWord;

    Session(
            Transport transport,
            Conversation conversation,
            Supplier<Head> head,
            HubSettings settings,
            HubMetrics metrics,
            Clock clock) {
        this.transport = transport;
        this.conversation = conversation;
        this.head = head;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.state = new StateLane(metrics);
        this.progressedAt = clock.instant();
        this.heardAt = progressedAt;
    }

    /** Says that the token is not good, and nothing after it. */
    void refuse() {
        replies.add(Replies.error(ErrorText.INVALID_TOKEN));
        lastWord = CloseReason.UNAUTHORIZED;
    }

    /** A message of the client has come, the next is asked for as soon as its answer has room. */
    public void received(ClientMessage message) {
        heard();
        if (lastWord == null) {
            conversation.replyTo(message, heardAt).ifPresent(replies::add);
        }
        reading.set(false);
        pump();
    }

    /** The client has shown that it is there, if only by answering a ping. */
    public void heard() {
        heardAt = clock.instant();
    }

    @Override
    public void progressed() {
        progressedAt = clock.instant();
    }

    @Override
    public void sent() {
        writing = false;
        pump();
    }

    /** Ends the session with a word to the client. */
    public void close(CloseReason reason) {
        if (closingAt == null) {
            closingAt = clock.instant();
            metrics.closing(reason);
            transport.close(reason);
        }
    }

    void tick(Instant now, int periodics, boolean ping) {
        state.due(periodics);
        Instant closing = closingAt;
        if (closing != null) {
            if (older(closing, CLOSE_WITHIN, now)) {
                transport.abort();
            }
        } else if (writing && older(progressedAt, settings.stallAfter(), now)) {
            close(CloseReason.TOO_SLOW);
        } else if (older(heardAt, settings.deadAfter(), now)) {
            close(CloseReason.HEARTBEAT_TIMEOUT);
        } else {
            if (ping) {
                transport.ping();
            }
            pump();
        }
    }

    void pump() {
        if (callers.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        do {
            while (!writing && closingAt == null) {
                CloseReason ending = lastWord;
                ByteBuffer next = ending == null ? next() : replies.poll();
                if (next == null) {
                    if (ending != null) {
                        close(ending);
                    }
                    break;
                }
                write(next);
            }
            if (replies.hasRoom() && reading.compareAndSet(false, true)) {
                transport.demand();
            }
            served = callers.addAndGet(-served);
        } while (served != 0);
    }

    private void write(ByteBuffer next) {
        writing = true;
        progressedAt = clock.instant();
        metrics.sent(next.remaining());
        transport.send(next, this);
    }

    private @Nullable ByteBuffer next() {
        Head now = head.get();
        List<ByteBuffer> snapshot = state.firstSnapshot(now);
        if (!snapshot.isEmpty()) {
            started.addAll(snapshot);
            return started.poll();
        }
        ByteBuffer reply = replies.poll();
        if (reply != null) {
            return reply;
        }
        if (started.isEmpty() && conversation.wantsAircraft()) {
            started.addAll(state.next(now));
        }
        return started.poll();
    }

    private static boolean older(Instant then, Duration limit, Instant now) {
        return Duration.between(then, now).compareTo(limit) > 0;
    }
}
