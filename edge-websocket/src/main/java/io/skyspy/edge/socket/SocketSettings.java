package io.skyspy.edge.socket;

import java.util.List;

/**
 * What the door lets in.
 *
 * @param allowedOrigins origins of other hosts that may connect, such as {@code https://example.org}; {@code *} for every one
 * @param maxConnections most open sockets
 * @param maxConnectionsPerAddress most open sockets of one client address; behind a proxy that is the proxy, unless it is trusted to
 *     say whom it speaks for ({@code server.forward-headers-strategy})
 * @param maxConnectionsPerCredential most open sockets with one token or API key
 * @param maxMessageBytes longest message of a client
 * @param maxInboundBytes bytes of unfinished messages held for all clients together
 * @param sendBufferBytes size of the kernel's send buffer per connection, which hides that much from the hub
 */
public record SocketSettings(
        List<String> allowedOrigins,
        int maxConnections,
        int maxConnectionsPerAddress,
        int maxConnectionsPerCredential,
        int maxMessageBytes,
        int maxInboundBytes,
        int sendBufferBytes) {

    public SocketSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
