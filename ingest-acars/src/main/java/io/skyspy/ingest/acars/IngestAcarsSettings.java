package io.skyspy.ingest.acars;

import io.skyspy.ingest.acars.source.AcarsSourceType;
import io.skyspy.runtime.outbox.OutboxSettings;
import io.skyspy.runtime.source.ConnectionLimits;
import io.skyspy.runtime.spool.SpoolSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where datalink records come from, and what happens while the broker is away.
 *
 * @param sources the sources
 * @param usualPorts whether, when no source is configured, the usual ports are listened on with UDP and TCP: 5550 ACARS, 5555 VDL2,
 *     5556 HFDL, 5557 Inmarsat, 5558 Iridium. One that another program has is left to it
 * @param spoolSize room on disk for what cannot be published now; beyond it the oldest is dropped, counted and logged
 * @param memory what may wait in memory for the broker before it goes to disk
 * @param patience how long the broker may take to acknowledge before records go to disk
 * @param silence how long a connection may bring nothing before it counts as dead
 * @param maxConnections connections a listener has at once; further ones are refused
 */
@ConfigurationProperties(prefix = "skyspy.ingest.acars", ignoreUnknownFields = false)
public record IngestAcarsSettings(
        @Nullable List<AcarsSourceSettings> sources,
        @DefaultValue("true") boolean usualPorts,
        @DefaultValue("256MB") DataSize spoolSize,
        @DefaultValue("4MB") DataSize memory,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("1h") Duration silence,
        @DefaultValue("200") int maxConnections) {

    private static final Duration PRODUCER_STUCK_AFTER = Duration.ofMinutes(1);
    private static final String PREFIX = "skyspy.ingest.acars.";
    private static final Map<String, Integer> USUAL =
            new TreeMap<>(Map.of("acars", 5_550, "vdlm2", 5_555, "hfdl", 5_556, "inmarsat", 5_557, "iridium", 5_558));

    public IngestAcarsSettings {
        usualPorts = usualPorts && sources == null;
        sources = usualPorts ? usual() : sources == null ? List.of() : List.copyOf(sources);
        Set<String> ids = new HashSet<>();
        for (AcarsSourceSettings source : sources) {
            require(ids.add(source.id()), "sources", "two are called " + source.id());
        }
        require(spoolSize.toMegabytes() >= 8, "spool-size", "at least 8MB, not " + spoolSize);
        require(memory.toMegabytes() >= 1 && memory.toMegabytes() <= 24, "memory", "1MB to 24MB, not " + memory);
        require(
                patience.toMillis() >= 100 && patience.toSeconds() <= 60,
                "patience",
                "100 ms to 60 s, not " + patience);
        require(silence.toSeconds() >= 1 && silence.toDays() <= 1, "silence", "1 s to a day, not " + silence);
        require(maxConnections >= 1, "max-connections", "at least 1, not " + maxConnections);
    }

    /** The configured sources, or the usual ones. */
    @Override
    public List<AcarsSourceSettings> sources() {
        return sources == null ? List.of() : sources;
    }

    SpoolSize spool() {
        return SpoolSize.of(spoolSize.toBytes());
    }

    OutboxSettings outbox() {
        return new OutboxSettings(memory.toBytes(), patience, PRODUCER_STUCK_AFTER);
    }

    ConnectionLimits connectionLimits() {
        ConnectionLimits usual = ConnectionLimits.defaults();
        return new ConnectionLimits(
                usual.connectTimeout(), silence, usual.firstPause(), usual.longestPause(), maxConnections);
    }

    private static List<AcarsSourceSettings> usual() {
        List<AcarsSourceSettings> usual = new ArrayList<>();
        USUAL.forEach((name, port) -> {
            usual.add(AcarsSourceSettings.listening(name + "-udp", AcarsSourceType.UDP_LISTEN, port));
            usual.add(AcarsSourceSettings.listening(name + "-tcp", AcarsSourceType.TCP_LISTEN, port));
        });
        return usual;
    }

    private static void require(boolean holds, String key, String needed) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + key + ": " + needed);
        }
    }
}
