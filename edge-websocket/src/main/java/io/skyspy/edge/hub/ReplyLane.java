package io.skyspy.edge.hub;

import io.skyspy.edge.message.Payload;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The priority lane: what is said to this client alone, in order, ahead of everything shared.
 *
 * <p>Bounded by not reading: while it is full the client's next message stays in the socket. So it holds at most the bound and the
 * answers to one message more.
 */
final class ReplyLane {

    private static final int FULL_AT_BYTES = 64 * 1024;
    private static final int FULL_AT_COUNT = 64;

    private final Queue<Payload> replies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger bytes = new AtomicInteger();

    void add(byte[] reply) {
        count.incrementAndGet();
        bytes.addAndGet(reply.length);
        replies.add(Payload.single(reply));
    }

    @Nullable
    Payload poll() {
        Payload reply = replies.poll();
        if (reply != null) {
            count.decrementAndGet();
            bytes.addAndGet(-reply.size());
        }
        return reply;
    }

    boolean hasRoom() {
        return count.get() < FULL_AT_COUNT && bytes.get() < FULL_AT_BYTES;
    }
}
