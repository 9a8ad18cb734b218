package io.skyspy.edge.socket;

import io.skyspy.edge.contract.Endpoint;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** What Spring's handshake finds at an address. It handles nothing: {@link CoreUpgrade} gives the connection to Jetty's core. */
final class Feed extends AbstractWebSocketHandler {

    private final Endpoint endpoint;

    Feed(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Endpoint endpoint() {
        return endpoint;
    }
}
