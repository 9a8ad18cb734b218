package io.skyspy.ingest.adsb.source;

import io.skyspy.ingest.adsb.publish.FeedPublisher;
import io.skyspy.ingest.adsb.publish.IngestMetrics;
import io.skyspy.ingest.adsb.publish.SourceIdentity;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known about the connections of a source. Says in the log when the first comes and when one goes, not every failed attempt. */
final class SourceState {

    private static final Logger log = LoggerFactory.getLogger(SourceState.class);

    private final SourceIdentity source;
    private final IngestMetrics metrics;
    private final Clock clock;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile @Nullable Instant lastHeardAt;
    private volatile boolean saidUnreachable;

    SourceState(SourceIdentity source, IngestMetrics metrics, Clock clock) {
        this.source = source;
        this.metrics = metrics;
        this.clock = clock;
    }

    void connected(String peer) {
        connections.incrementAndGet();
        saidUnreachable = false;
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .log("Receiver connected");
    }

    void disconnected(String peer, String reason) {
        connections.decrementAndGet();
        metrics.connectionLost(source.type());
        log.atInfo()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .addKeyValue("reason", reason)
                .log("Receiver disconnected");
    }

    void unreachable(String peer, String reason) {
        metrics.connectionLost(source.type());
        if (!saidUnreachable) {
            saidUnreachable = true;
            log.atWarn()
                    .addKeyValue("receiver", source.id())
                    .addKeyValue("peer", peer)
                    .addKeyValue("reason", reason)
                    .log("Receiver cannot be reached, trying again");
        }
    }

    void refused(String peer, int limit) {
        metrics.connectionRefused(source.type());
        log.atWarn()
                .addKeyValue("receiver", source.id())
                .addKeyValue("peer", peer)
                .addKeyValue("limit", limit)
                .log("Connection refused, there are too many");
    }

    void heard(FeedPublisher publisher, int bytes) {
        lastHeardAt = clock.instant();
        publisher.bytes(bytes);
    }

    SourceStatus status() {
        return new SourceStatus(source, connections.get(), lastHeardAt);
    }
}
