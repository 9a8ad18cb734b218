package io.skyspy.benchmarks.load;

/**
 * Where clients connect to, on loopback, and how they speak.
 *
 * @param path with the query
 * @param topic destination to subscribe to, for dialects that have such; else empty
 * @param deflate whether permessage-deflate is offered, with {@code server_no_context_takeover}, and must be accepted
 */
public record Target(int port, String path, Dialect dialect, String topic, boolean deflate) {

    public static Target plain(int port, String path) {
        return new Target(port, path, Dialect.PLAIN, "", false);
    }

    public static Target stomp(int port, String path, String topic) {
        return new Target(port, path, Dialect.STOMP, topic, false);
    }

    public static Target socketIo(int port) {
        return new Target(port, "/socket.io/?EIO=4&transport=websocket", Dialect.SOCKET_IO, "", false);
    }

    public Target deflated() {
        return new Target(port, path, dialect, topic, true);
    }

    String handshake() {
        StringBuilder request = new StringBuilder("GET ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
                .append("Sec-WebSocket-Key: ")
                .append(Handshake.KEY)
                .append("\r\n");
        if (dialect == Dialect.STOMP) {
            request.append("Sec-WebSocket-Protocol: v12.stomp\r\n");
        }
        if (deflate) {
            request.append("Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; ")
                    .append("client_no_context_takeover\r\n");
        }
        return request.append("\r\n").toString();
    }
}
