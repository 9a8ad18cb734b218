package io.skyspy.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where an embedded broker keeps its data and listens.
 *
 * @param directory data directory, created when absent; one broker at a time
 * @param listenHost address to listen on; {@code 127.0.0.1} to be reached from this computer only
 * @param advertisedHost name under which clients reach the broker, told to them when they connect
 * @param port port clients connect to; 0 for any free one
 * @param overrides Kafka broker settings that replace ours, such as {@code log.flush.interval.messages}
 */
public record EmbeddedBrokerSettings(
        Path directory, String listenHost, String advertisedHost, int port, Map<String, String> overrides) {

    private static final String LOOPBACK = "127.0.0.1";

    public EmbeddedBrokerSettings {
        overrides = Map.copyOf(overrides);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
        }
    }

    /** A broker on that directory, on loopback, on any free port. */
    public static EmbeddedBrokerSettings in(Path directory) {
        return new EmbeddedBrokerSettings(directory, LOOPBACK, LOOPBACK, 0, Map.of());
    }

    /** The same on that port. */
    public EmbeddedBrokerSettings withPort(int newPort) {
        return new EmbeddedBrokerSettings(directory, listenHost, advertisedHost, newPort, overrides);
    }

    /** The same, listening on that address and telling clients that name. */
    public EmbeddedBrokerSettings withHost(String newListenHost, String newAdvertisedHost) {
        return new EmbeddedBrokerSettings(directory, newListenHost, newAdvertisedHost, port, overrides);
    }

    /** The same with those Kafka broker settings instead of all overrides so far. */
    public EmbeddedBrokerSettings withOverrides(Map<String, String> newOverrides) {
        return new EmbeddedBrokerSettings(directory, listenHost, advertisedHost, port, newOverrides);
    }
}
