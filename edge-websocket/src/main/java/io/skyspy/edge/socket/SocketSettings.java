package io.skyspy.edge.socket;

import java.time.Duration;
import java.util.List;

/**
 * What the door lets in, and how long it is held open for those who say nothing.
 *
 * @param allowedOrigins origins of other hosts that may connect, such as {@code https://example.org}; {@code *} for every one
 * @param trustedProxies addresses, and ranges of them, that are believed whom they speak for
 * @param maxConnections most open sockets
 * @param maxConnectionsPerAddress most open sockets of one client address; behind a proxy that is not trusted it is the proxy's
 * @param maxConnectionsPerCredential most open sockets with one token or API key
 * @param maxMessageBytes longest message of a client
 * @param maxInboundBytes bytes of unfinished messages held for all clients together
 * @param pingEvery time between pings of the protocol
 * @param deadAfter silence, answers to pings included, after which a client is given up
 * @param sendBufferBytes size of the kernel's send buffer per connection, which hides that much from the hub
 */
public record SocketSettings(
        List<String> allowedOrigins,
        List<String> trustedProxies,
        int maxConnections,
        int maxConnectionsPerAddress,
        int maxConnectionsPerCredential,
        int maxMessageBytes,
        int maxInboundBytes,
        Duration pingEvery,
        Duration deadAfter,
        int sendBufferBytes) {

    public SocketSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        trustedProxies = List.copyOf(trustedProxies);
    }
}
