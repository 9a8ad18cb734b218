package io.skyspy.ingest.acars.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Objects in datagrams, which may hold several, or one may be spread over several from the same peer within a second. At most a thousand
 * peers have something open; of more, the one longest silent is given up. Not thread-safe.
 */
public final class PeerObjects {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_PEERS = 1_000;

    private final Function<String, ObjectListener> listeners;
    private final Map<String, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    /** @param listeners takes what a peer sends */
    public PeerObjects(Function<String, ObjectListener> listeners) {
        this.listeners = listeners;
    }

    /** A datagram. What another datagram left open too long ago is given up first. */
    public void datagram(String peer, byte[] bytes, int length, Instant now) {
        giveUpBefore(now.minus(PATIENCE));
        Open begun = open.computeIfAbsent(peer, name -> new Open(new ObjectCutter(listeners.apply(name)), now));
        begun.cutter.feed(bytes, 0, length);
        if (begun.cutter.isOpen()) {
            begun.since = now;
        } else {
            open.remove(peer);
        }
        if (open.size() > MOST_PEERS) {
            Iterator<Open> oldest = open.values().iterator();
            oldest.next().cutter.end();
            oldest.remove();
        }
    }

    /** Gives up what was left open before that. */
    public void giveUpBefore(Instant time) {
        List<String> late = new ArrayList<>();
        open.forEach((peer, begun) -> {
            if (begun.since.isBefore(time)) {
                late.add(peer);
            }
        });
        for (String peer : late) {
            Open begun = open.remove(peer);
            if (begun != null) {
                begun.cutter.end();
            }
        }
    }

    /** An object that goes on in the next datagram of the peer. */
    private static final class Open {

        private final ObjectCutter cutter;
        private Instant since;

        Open(ObjectCutter cutter, Instant since) {
            this.cutter = cutter;
            this.since = since;
        }
    }
}
