package io.skyspy.edge.hub;

import io.skyspy.edge.message.Payload;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Payloads that are sent one after the other. Takes no room while there are none, as is so for nearly all clients all the time. */
final class Backlog {

    private @Nullable Deque<Payload> payloads;

    boolean isEmpty() {
        return payloads == null;
    }

    int size() {
        Deque<Payload> some = payloads;
        return some == null ? 0 : some.size();
    }

    void add(Payload payload) {
        Deque<Payload> some = payloads;
        if (some == null) {
            some = new ArrayDeque<>();
            payloads = some;
        }
        some.add(payload);
    }

    void addAll(Collection<Payload> more) {
        more.forEach(this::add);
    }

    /** Takes the first away; null when there is none. */
    @Nullable
    Payload poll() {
        Deque<Payload> some = payloads;
        if (some == null) {
            return null;
        }
        Payload first = some.poll();
        if (some.isEmpty()) {
            payloads = null;
        }
        return first;
    }
}
