package io.skyspy.edge.hub;

import io.skyspy.edge.message.Payload;
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

    private final Backlog replies = new Backlog();
    private volatile int count;
    private volatile int bytes;

    synchronized void add(byte[] reply) {
        replies.add(Payload.single(reply));
        count = replies.size();
        bytes = bytes + reply.length;
    }

    @Nullable
    Payload poll() {
        return count == 0 ? null : take();
    }

    private synchronized @Nullable Payload take() {
        Payload reply = replies.poll();
        if (reply != null) {
            count = replies.size();
            bytes = bytes - reply.size();
        }
        return reply;
    }

    int size() {
        return count;
    }

    boolean hasRoom() {
        return count < FULL_AT_COUNT && bytes < FULL_AT_BYTES;
    }
}
