package io.skyspy.edge.socket;

import io.skyspy.edge.contract.Endpoint;
import org.springframework.web.socket.config.annotation.ServletWebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * The addresses under {@code /ws/}, and {@code /stomp}.
 *
 * <p>A client that offers a token as a subprotocol is answered with the name of the scheme, never the token.
 */
final class SocketEndpoints implements WebSocketConfigurer {

    /** A handshake is not to be compared with every address of the REST interface first; those begin at 0. */
    private static final int BEFORE_REST = -1;

    private static final String[] TOKEN_SCHEMES = {"bearer", "apikey"};

    private final HandshakeDoor door;
    private final CoreUpgrade upgrade;
    private final Speech stomp;

    SocketEndpoints(HandshakeDoor door, CoreUpgrade upgrade, Speech stomp) {
        this.door = door;
        this.upgrade = upgrade;
        this.stomp = stomp;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        if (registry instanceof ServletWebSocketHandlerRegistry servlets) {
            servlets.setOrder(BEFORE_REST);
        }
        for (Endpoint endpoint : Endpoint.values()) {
            register(registry, Feed.of(endpoint), "/ws/" + endpoint.label(), TOKEN_SCHEMES);
        }
        register(registry, Feed.ofSpeech(), "/stomp", stomp.subprotocols());
    }

    private void register(WebSocketHandlerRegistry registry, Feed feed, String path, String... subprotocols) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(upgrade);
        handshake.setSupportedProtocols(subprotocols);
        registry.addHandler(feed, path, path + "/")
                .setHandshakeHandler(handshake)
                .addInterceptors(door)
                .setAllowedOriginPatterns("*"); // the door has the rule for origins
    }
}
