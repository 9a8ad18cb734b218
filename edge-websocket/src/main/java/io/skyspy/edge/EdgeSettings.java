package io.skyspy.edge;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the edge serves its clients.
 *
 * @param window time between two cuts of the table, and so the shortest time between two deltas of an aircraft
 * @param batchMaxSize most messages in a batch, at least 1
 * @param batchMaxBytes most bytes of messages in a batch
 * @param immediateTypes a message whose type contains one of these words is not batched
 * @param updateEvery time between full lists ({@code aircraft:update}); 0 for none
 * @param positionsEvery time between position lists ({@code positions:update}); 0 for none
 * @param statisticsEvery time between statistics of the picture ({@code stats:update}); 0 for none
 * @param rates most messages of a type per second to one client, {@code default} for the types not named; what comes faster is put
 *     together, never dropped
 * @param heartbeatEvery time between heartbeats ({@code aircraft:heartbeat}); 0 for none
 * @param historyKept how far behind a client may be and still be caught up instead of being sent a snapshot
 * @param staleAfter age at which an aircraft is dropped although nobody said that it left; must be longer than the silence after which
 *     streams-aircraft removes one
 * @param stallAfter time without a byte taken after which a slow client is closed with 4000
 * @param pingEvery time between protocol pings; less than the minute after which proxies close idle connections
 * @param deadAfter silence of a client, answers to pings included, after which it is closed with 4000
 * @param inboundPerSecond messages a client may send per second; beyond that they are answered "Rate limited"
 * @param inboundBurst messages a client may send at once
 * @param maxMessageSize longest message of a client, below 512 MB
 * @param maxInboundMemory bytes of unfinished messages held for all clients together
 * @param sendBuffer size of the kernel's send buffer per connection; what it holds is stale for a slow client
 * @param maxConnections most open sockets; beyond that handshakes get 503
 * @param maxConnectionsPerAddress most open sockets of one client address; beyond that handshakes get 429
 * @param maxConnectionsPerCredential most open sockets with one token or API key; beyond that handshakes get 429
 * @param allowedOrigins origins of web pages on other hosts that may connect, such as {@code https://example.org}; {@code *} for all
 * @param trustedProxies addresses of reverse proxies, and ranges such as {@code 10.0.0.0/8}, that are believed whom they speak for
 *     ({@code X-Forwarded-For}, {@code X-Forwarded-Proto}); without any, the proxy counts as the client
 * @param drainWindow time over which clients are sent away when the server stops, so that they do not come back all at once
 * @param mapStyleUrl MapLibre style of the base map; the built-in one when absent
 * @param auth who may connect
 * @param acars which datalink messages are at hand
 */
@ConfigurationProperties(prefix = "skyspy.edge", ignoreUnknownFields = false)
public record EdgeSettings(
        @DefaultValue("200ms") Duration window,
        @DefaultValue("50") int batchMaxSize,
        @DefaultValue("1MB") DataSize batchMaxBytes,
        @DefaultValue({"alert", "safety", "emergency"}) List<String> immediateTypes,
        @DefaultValue("2s") Duration updateEvery,
        @DefaultValue("1s") Duration positionsEvery,
        @DefaultValue("5s") Duration heartbeatEvery,
        @DefaultValue("2s") Duration statisticsEvery,
        @DefaultValue Map<String, Double> rates,
        @DefaultValue("60s") Duration historyKept,
        @DefaultValue("2m") Duration staleAfter,
        @DefaultValue("30s") Duration stallAfter,
        @DefaultValue("25s") Duration pingEvery,
        @DefaultValue("75s") Duration deadAfter,
        @DefaultValue("20") int inboundPerSecond,
        @DefaultValue("60") int inboundBurst,
        @DefaultValue("10MB") DataSize maxMessageSize,
        @DefaultValue("128MB") DataSize maxInboundMemory,
        @DefaultValue("128KB") DataSize sendBuffer,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("1000") int maxConnectionsPerAddress,
        @DefaultValue("1000") int maxConnectionsPerCredential,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("5s") Duration drainWindow,
        @Nullable URI mapStyleUrl,
        @DefaultValue @NestedConfigurationProperty AuthSettings auth,
        @DefaultValue @NestedConfigurationProperty AcarsKeptSettings acars) {

    /** Stands for every type of message that is not named. */
    static final String DEFAULT = "default";

    /** As the contract has them. */
    private static final Map<String, Double> DEFAULT_RATES = Map.of(
            "aircraft:update",
            10.0,
            "aircraft:position",
            5.0,
            "aircraft:delta",
            10.0,
            "stats:update",
            0.5,
            DEFAULT,
            5.0);

    private static final double NANOS = 1e9;
    private static final double MOST_PER_SECOND = 1000;

    public EdgeSettings {
        immediateTypes = List.copyOf(immediateTypes);
        allowedOrigins = List.copyOf(allowedOrigins);
        trustedProxies = List.copyOf(trustedProxies);
        requirePositive("window", window);
        requireNotNegative("update-every", updateEvery);
        requireNotNegative("positions-every", positionsEvery);
        requireNotNegative("heartbeat-every", heartbeatEvery);
        requireNotNegative("statistics-every", statisticsEvery);
        rates = Map.copyOf(rates);
        rates.values().forEach(EdgeSettings::requireRate);
        requireNotNegative("drain-window", drainWindow);
        requirePositive("history-kept", historyKept);
        requirePositive("stale-after", staleAfter);
        requirePositive("stall-after", stallAfter);
        requirePositive("ping-every", pingEvery);
        requireLonger("dead-after", deadAfter, "ping-every", pingEvery);
        requireAtLeastOne("batch-max-size", batchMaxSize);
        requireAtLeastOne("inbound-per-second", inboundPerSecond);
        requireAtLeastOne("inbound-burst", inboundBurst);
        requireAtLeastOne("max-connections", maxConnections);
        requireAtLeastOne("max-connections-per-address", maxConnectionsPerAddress);
        requireAtLeastOne("max-connections-per-credential", maxConnectionsPerCredential);
        requireBytes("batch-max-bytes", batchMaxBytes);
        requireBytes("max-message-size", maxMessageSize);
        requireBytes("max-inbound-memory", maxInboundMemory);
        requireBytes("send-buffer", sendBuffer);
    }

    /** The time between messages of a type: as set, but not shorter than its rate allows; 0 for none. */
    Duration interval(String type, Duration every) {
        double perSecond = rates.getOrDefault(type, DEFAULT_RATES.getOrDefault(type, defaultRate()));
        Duration shortest = Duration.ofNanos(Math.round(NANOS / perSecond));
        return every.isZero() || every.compareTo(shortest) > 0 ? every : shortest;
    }

    /** How long a client that is sent away should wait: some time within twice the drain window, so that they come back one by one. */
    Duration retryAfter() {
        long most = Math.max(1, 2 * drainWindow.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most));
    }

    private double defaultRate() {
        return rates.getOrDefault(DEFAULT, DEFAULT_RATES.getOrDefault(DEFAULT, 1.0));
    }

    private static void requireRate(double perSecond) {
        if (!(perSecond > 0 && perSecond <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException(
                    "skyspy.edge.rates must be more than 0 and at most 1000 per second, but one is " + perSecond);
        }
    }

    private static void requirePositive(String key, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "skyspy.edge." + key + " must be longer than nothing, but is " + duration);
        }
    }

    private static void requireNotNegative(String key, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("skyspy.edge." + key + " cannot be negative, but is " + duration);
        }
    }

    private static void requireLonger(String key, Duration longer, String otherKey, Duration shorter) {
        if (longer.compareTo(shorter) <= 0) {
            throw new IllegalArgumentException("skyspy.edge." + key + " (" + longer
                    + ") must be longer than skyspy.edge." + otherKey + " (" + shorter + ")");
        }
    }

    private static void requireAtLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("skyspy.edge." + key + " must be at least 1, but is " + value);
        }
    }

    private static void requireBytes(String key, DataSize size) {
        if (size.toBytes() < 1 || size.compareTo(DataSize.ofMegabytes(512)) > 0) {
            throw new IllegalArgumentException("skyspy.edge." + key + " must be from 1 byte to 512 MB, but is " + size);
        }
    }
}
