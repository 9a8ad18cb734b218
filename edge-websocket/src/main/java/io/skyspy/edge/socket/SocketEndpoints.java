package io.skyspy.edge.socket;

import io.skyspy.edge.contract.Endpoint;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * The addresses under {@code /ws/}.
 *
 * <p>A client that offers a token as a subprotocol is answered with the name of the scheme, never the token.
 */
final class SocketEndpoints implements WebSocketConfigurer {

    private static final String[] TOKEN_SCHEMES = {"bearer", "apikey"};

    private final HandshakeDoor door;
    private final CoreUpgrade upgrade;

    SocketEndpoints(HandshakeDoor door, CoreUpgrade upgrade) {
        this.door = door;
        this.upgrade = upgrade;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(upgrade);
        handshake.setSupportedProtocols(TOKEN_SCHEMES);
        for (Endpoint endpoint : Endpoint.values()) {
            String path = "/ws/" + endpoint.label();
            registry.addHandler(new Feed(endpoint), path, path + "/")
                    .setHandshakeHandler(handshake)
                    .addInterceptors(door)
                    .setAllowedOriginPatterns("*"); // the door has the rule for origins
        }
    }
}
