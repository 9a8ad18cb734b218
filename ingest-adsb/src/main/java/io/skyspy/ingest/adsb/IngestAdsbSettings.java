package io.skyspy.ingest.adsb;

import io.skyspy.ingest.adsb.publish.BatchLimits;
import io.skyspy.runtime.outbox.OutboxSettings;
import io.skyspy.runtime.source.ConnectionLimits;
import io.skyspy.runtime.spool.SpoolSize;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where frames come from, and what happens while the broker is away.
 *
 * @param sources the sources; when none is configured, Beast is listened for on port 30004
 * @param batchWindow how long a frame waits for others that go into the same record
 * @param batchFrames frames after which a record is published at once
 * @param spoolSize room on disk for what cannot be published now; beyond it the oldest is dropped, counted and logged
 * @param memory what may wait in memory for the broker before it goes to disk
 * @param patience how long the broker may take to acknowledge before records go to disk
 * @param connectTimeout how long a connection, or the answer to a poll, may take
 * @param silence how long a connection may bring nothing before it counts as dead; receivers send a heartbeat every minute
 * @param maxConnections connections a listener has at once; further ones are refused
 */
@ConfigurationProperties(prefix = "skyspy.ingest.adsb", ignoreUnknownFields = false)
public record IngestAdsbSettings(
        @Nullable List<SourceSettings> sources,
        @DefaultValue("25ms") Duration batchWindow,
        @DefaultValue("500") int batchFrames,
        @DefaultValue("1GB") DataSize spoolSize,
        @DefaultValue("16MB") DataSize memory,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("120s") Duration silence,
        @DefaultValue("200") int maxConnections) {

    private static final Duration PRODUCER_STUCK_AFTER = Duration.ofMinutes(1);
    private static final String PREFIX = "skyspy.ingest.adsb.";

    public IngestAdsbSettings {
        sources = sources == null ? List.of(SourceSettings.usual()) : List.copyOf(sources);
        Set<String> ids = new HashSet<>();
        for (SourceSettings source : sources) {
            require(ids.add(source.id()), "sources", "two are called " + source.id());
        }
        require(isBetween(batchWindow, 1, 1_000), "batch-window", "1 ms to 1 s, not " + batchWindow);
        require(batchFrames >= 1 && batchFrames <= 2_000, "batch-frames", "1 to 2000, not " + batchFrames);
        require(spoolSize.toMegabytes() >= 8, "spool-size", "at least 8MB, not " + spoolSize);
        require(
                memory.toMegabytes() >= 1 && memory.toMegabytes() <= 24,
                "memory",
                "1MB to 24MB, what a producer buffers, not " + memory);
        require(isBetween(patience, 100, 60_000), "patience", "100 ms to 60 s, not " + patience);
        require(isBetween(connectTimeout, 100, 60_000), "connect-timeout", "100 ms to 60 s, not " + connectTimeout);
        require(isBetween(silence, 1_000, 86_400_000), "silence", "1 s to a day, not " + silence);
        require(maxConnections >= 1, "max-connections", "at least 1, not " + maxConnections);
    }

    /** The configured sources, or the usual one. */
    @Override
    public List<SourceSettings> sources() {
        return sources == null ? List.of() : sources;
    }

    BatchLimits batchLimits() {
        return new BatchLimits(batchWindow, batchFrames);
    }

    SpoolSize spool() {
        return SpoolSize.of(spoolSize.toBytes());
    }

    OutboxSettings outbox() {
        return new OutboxSettings(memory.toBytes(), patience, PRODUCER_STUCK_AFTER);
    }

    ConnectionLimits connectionLimits() {
        ConnectionLimits usual = ConnectionLimits.defaults();
        return new ConnectionLimits(connectTimeout, silence, usual.firstPause(), usual.longestPause(), maxConnections);
    }

    private static boolean isBetween(Duration value, long leastMillis, long mostMillis) {
        return value.compareTo(Duration.ofMillis(leastMillis)) >= 0
                && value.compareTo(Duration.ofMillis(mostMillis)) <= 0;
    }

    private static void require(boolean holds, String key, String needed) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + key + ": " + needed);
        }
    }
}
