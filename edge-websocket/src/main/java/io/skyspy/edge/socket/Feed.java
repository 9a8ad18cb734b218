package io.skyspy.edge.socket;

import io.skyspy.edge.contract.Endpoint;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** What Spring's handshake finds at an address. It handles nothing: {@link CoreUpgrade} gives the connection to Jetty's core. */
final class Feed extends AbstractWebSocketHandler {

    private final Endpoint endpoint;
    private final boolean speech;

    private Feed(Endpoint endpoint, boolean speech) {
        this.endpoint = endpoint;
        this.speech = speech;
    }

    static Feed of(Endpoint endpoint) {
        return new Feed(endpoint, false);
    }

    /** Where another protocol is spoken, of everything there is. */
    static Feed ofSpeech() {
        return new Feed(Endpoint.ALL, true);
    }

    boolean isSpeech() {
        return speech;
    }

    Endpoint endpoint() {
        return endpoint;
    }
}
