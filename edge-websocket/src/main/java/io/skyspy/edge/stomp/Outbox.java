package io.skyspy.edge.stomp;

import io.skyspy.edge.hub.Transport;
import io.skyspy.edge.socket.Wire;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written on one connection, first come first served. A subscription has at most one payload in it, and the client is
 * not read from while there is much in it; so it is bounded.
 */
final class Outbox implements Transport.Sending {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private record Outgoing(ByteBuffer head, ByteBuffer body, Transport.@Nullable Sending told) {}

    private final Wire wire;
    private final Runnable drained;
    private final Queue<Outgoing> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger callers = new AtomicInteger();
    private volatile @Nullable Outgoing writing;

    /**
     * An empty one.
     *
     * @param drained told whenever something has been written
     */
    Outbox(Wire wire, Runnable drained) {
        this.wire = wire;
        this.drained = drained;
    }

    /** A whole frame of this connection alone. */
    void add(byte[] frame) {
        add(new Outgoing(ByteBuffer.wrap(frame), NOTHING, null));
    }

    /** The last frame there will be, and what comes when it has gone. */
    void last(byte[] frame, Runnable then) {
        add(new Outgoing(ByteBuffer.wrap(frame), NOTHING, new Transport.Sending() {
            @Override
            public void progressed() {
                // What is said last is short.
            }

            @Override
            public void sent() {
                then.run();
            }
        }));
    }

    /**
     * A frame with a body that others share.
     *
     * @param told when it is sent; null when nobody wants to know
     */
    void add(byte[] head, ByteBuffer body, Transport.@Nullable Sending told) {
        add(new Outgoing(ByteBuffer.wrap(head), body, told));
    }

    int size() {
        return size.get();
    }

    private void add(Outgoing outgoing) {
        size.incrementAndGet();
        waiting.add(outgoing);
        pump();
    }

    @Override
    public void progressed() {
        Outgoing current = writing;
        if (current != null && current.told() != null) {
            current.told().progressed();
        }
    }

    @Override
    public void sent() {
        Outgoing done = writing;
        writing = null;
        size.decrementAndGet();
        if (done != null && done.told() != null) {
            done.told().sent();
        }
        drained.run();
        pump();
    }

    /** One at a time writes, whatever the number of callers, and none waits. */
    private void pump() {
        if (callers.getAndIncrement() != 0) {
            return;
        }
        int served = 1;
        do {
            Outgoing next = writing == null ? waiting.poll() : null;
            while (next != null) {
                writing = next;
                wire.send(next.head(), next.body(), this);
                next = writing == null ? waiting.poll() : null;
            }
            served = callers.addAndGet(-served);
        } while (served != 0);
    }
}
