package io.skyspy.edge.hub;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.auth.Caller;
import io.skyspy.edge.message.ClientMessage;
import io.skyspy.edge.message.ErrorText;
import io.skyspy.edge.message.Payload;
import io.skyspy.edge.message.Replies;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One client: what it is sent next.
 *
 * <p>Never more than one write is outstanding. Whoever has news (the hub at a cut, the transport when a write is done, a message from
 * the client) calls {@link #pump()}; whatever the number of callers, one at a time runs it, and none waits.
 *
 * <p>Every cut of a hub with thousands of clients goes through all of their sessions, and none is in the processor's caches any more when
 * its turn comes: that is why its counters are fields and not objects of their own.
 */
public final class Session implements Transport.Sending {

    private static final long CLOSE_WITHIN_MS = 5_000;

    private static final Duration WARN_BEFORE = Duration.ofSeconds(60);

    private static final AtomicIntegerFieldUpdater<Session> CALLERS =
            AtomicIntegerFieldUpdater.newUpdater(Session.class, "callers");
    private static final AtomicIntegerFieldUpdater<Session> UNREAD =
            AtomicIntegerFieldUpdater.newUpdater(Session.class, "unread");

    private final Transport transport;
    private final Conversation conversation;
    private final Lanes lanes;
    private final HubContext hub;
    private final ReplyLane replies = new ReplyLane();
    private final ReentrantLock wanting = new ReentrantLock();
    private volatile int callers;
    /** Messages of the client that have come since the last was asked for: one or none. */
    private volatile int unread;

    private volatile Wants wants;
    private volatile boolean writing;
    private volatile long progressedAt;
    private volatile long heardAt;
    private volatile long closingAt;
    private volatile boolean closing;
    private volatile @Nullable CloseReason lastWord;
    private @Nullable Instant warnedOf;

    Session(Transport transport, Conversation conversation, Lanes lanes, Wants wants, HubContext hub) {
        this.transport = transport;
        this.conversation = conversation;
        this.lanes = lanes;
        this.wants = wants;
        this.hub = hub;
        this.progressedAt = hub.clock().millis();
        this.heardAt = progressedAt;
    }

    /** Says that the token is not good, and nothing after it. */
    void refuse() {
        replies.add(Replies.error(ErrorText.INVALID_TOKEN));
        lastWord = CloseReason.UNAUTHORIZED;
    }

    /** Says that the server stops, and when to come back. */
    public void warnOfDrain(Duration retryAfter) {
        replies.add(Replies.draining(retryAfter));
        pump();
    }

    /** A message of the client has come, the next is asked for as soon as its answer has room. */
    public void received(ClientMessage message) {
        heard();
        if (lastWord == null) {
            wanting.lock();
            try {
                Outcome outcome = conversation.hear(message, wants, Instant.ofEpochMilli(heardAt));
                wants = outcome.wants();
                outcome.replies().forEach(replies::add);
            } finally {
                wanting.unlock();
            }
        }
        unread = 1;
        pump();
    }

    /** The client has shown that it is there, if only by answering a ping. */
    public void heard() {
        heardAt = hub.clock().millis();
    }

    boolean isWriting() {
        return writing;
    }

    int queuedReplies() {
        return replies.size();
    }

    @Override
    public void progressed() {
        progressedAt = hub.clock().millis();
    }

    @Override
    public void sent() {
        writing = false;
        pump();
    }

    /** Ends the session with a word to the client. */
    public void close(CloseReason reason) {
        if (!closing) {
            closingAt = hub.clock().millis();
            closing = true;
            hub.metrics().closing(reason);
            transport.close(reason);
        }
    }

    /**
     * A cut has been made.
     *
     * @param now milliseconds of the clock
     * @param periodics what is due, as bits of {@link Periodic}
     * @param ping whether to ping
     * @param watch whether to look at who the client is now
     */
    void tick(long now, int periodics, boolean ping, boolean watch) {
        lanes.due(periodics);
        HubSettings settings = hub.settings();
        if (closing) {
            if (now - closingAt > CLOSE_WITHIN_MS) {
                transport.abort();
            }
        } else if (writing && now - progressedAt > settings.stallAfter().toMillis()) {
            close(CloseReason.TOO_SLOW);
        } else if (now - heardAt > settings.deadAfter().toMillis()) {
            close(CloseReason.HEARTBEAT_TIMEOUT);
        } else {
            if (watch) {
                watch(Instant.ofEpochMilli(now));
            }
            if (ping) {
                transport.ping();
            }
            pump();
        }
    }

    /** A client in the middle of saying something is looked at the next time. */
    private void watch(Instant now) {
        if (lastWord != null || !wanting.tryLock()) {
            return;
        }
        try {
            switch (hub.authenticator().current(wants.caller(), now)) {
                case Authentication.Accepted accepted -> {
                    wants = wants.of(accepted.caller());
                    warn(accepted.caller(), now);
                }
                case Authentication.Refused refused -> refuse();
            }
        } finally {
            wanting.unlock();
        }
    }

    private void warn(Caller caller, Instant now) {
        Instant expiresAt = caller.expiresAt().orElse(null);
        if (expiresAt != null && !expiresAt.equals(warnedOf) && now.isAfter(expiresAt.minus(WARN_BEFORE))) {
            warnedOf = expiresAt;
            replies.add(Replies.expiring(expiresAt, now));
        }
    }

    /**
     * Sends what there is to send, unless it is being sent already. Whoever called before a look that found nothing more is served by it:
     * also a transport that has sent all while it was asked to, as is usual.
     */
    void pump() {
        if (CALLERS.getAndIncrement(this) != 0) {
            return;
        }
        int served;
        do {
            do {
                served = callers;
            } while (hasWritten());
            if (unread != 0 && replies.hasRoom() && UNREAD.compareAndSet(this, 1, 0)) {
                transport.demand();
            }
        } while (CALLERS.addAndGet(this, -served) != 0);
    }

    private boolean hasWritten() {
        if (writing || closing) {
            return false;
        }
        CloseReason ending = lastWord;
        Payload next = ending == null ? next() : replies.poll();
        if (next == null) {
            if (ending != null) {
                close(ending);
            }
            return false;
        }
        write(next);
        return true;
    }

    private void write(Payload next) {
        writing = true;
        progressedAt = hub.clock().millis();
        hub.metrics().sent(transport.send(next, this));
    }

    private @Nullable Payload next() {
        Head head = hub.head().get();
        Wants now = wants;
        Payload next = lanes.opening(head, now, hub.clock());
        if (next == null) {
            next = replies.poll();
        }
        if (next == null) {
            next = lanes.urgent(head, now);
        }
        return next == null ? lanes.next(head, now) : next;
    }
}
