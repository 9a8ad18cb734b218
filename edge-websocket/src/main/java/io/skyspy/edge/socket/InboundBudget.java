package io.skyspy.edge.socket;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes that unfinished messages of all clients together may hold; at the bound a message counts as too large. */
final class InboundBudget {

    private final long most;
    private final AtomicLong held = new AtomicLong();

    InboundBudget(long most) {
        this.most = most;
    }

    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(int bytes) {
        held.addAndGet(-bytes);
    }
}
