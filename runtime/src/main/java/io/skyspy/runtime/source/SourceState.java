package io.skyspy.runtime.source;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known about the connections of a source. Says in the log when the first comes and when one goes, not every failed attempt. */
public final class SourceState {

    private static final Logger log = LoggerFactory.getLogger(SourceState.class);

    private final SourceName source;
    private final SourceCounters counters;
    private final Clock clock;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile @Nullable Instant lastHeardAt;
    private volatile boolean saidUnreachable;

    public SourceState(SourceName source, SourceCounters counters, Clock clock) {
        this.source = source;
        this.counters = counters;
        this.clock = clock;
    }

    public void connected(String peer) {
        connections.incrementAndGet();
        saidUnreachable = false;
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .log("Receiver connected");
    }

    public void disconnected(String peer, String reason) {
        connections.decrementAndGet();
        counters.connectionLost();
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .addKeyValue("reason", reason)
                .log("Receiver disconnected");
    }

    public void unreachable(String peer, String reason) {
        counters.connectionLost();
        if (!saidUnreachable) {
            saidUnreachable = true;
            log.atWarn()
                    .addKeyValue("receiver", source.id())
                    .addKeyValue("peer", peer)
                    .addKeyValue("reason", reason)
                    .log("Receiver cannot be reached, trying again");
        }
    }

    public void refused(String peer, int limit) {
        counters.connectionRefused();
        log.atWarn()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .addKeyValue("limit", limit)
                .log("Connection refused, there are too many");
    }

    /** So many bytes came in now. */
    public void heard(int bytes) {
        lastHeardAt = clock.instant();
        counters.bytes(bytes);
    }

    public SourceStatus status() {
        return new SourceStatus(source, connections.get(), lastHeardAt);
    }
}
