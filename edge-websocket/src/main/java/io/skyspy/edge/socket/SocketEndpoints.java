package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.contract.Endpoint;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * The addresses under {@code /ws/}, and {@code /stomp}. They come before the filters and the dispatcher of the REST interface, which
 * together cost as much as the handshake itself: it is felt when thousands of clients come back at once. To be registered for
 * {@link #paths()} and nothing else.
 *
 * <p>A client that offers a token as a subprotocol is answered with the name of the scheme, never the token.
 */
final class SocketEndpoints extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String[] TOKEN_SCHEMES = {"bearer", "apikey"};

    private final transient HandshakeDoor door;
    private final transient CoreUpgrade upgrade;
    private final transient Map<String, HttpRequestHandler> handlers = new HashMap<>();

    SocketEndpoints(HandshakeDoor door, CoreUpgrade upgrade, Speech stomp) {
        this.door = door;
        this.upgrade = upgrade;
        for (Endpoint endpoint : Endpoint.values()) {
            add("/ws/" + endpoint.label(), Feed.of(endpoint), TOKEN_SCHEMES);
        }
        add("/stomp", Feed.ofSpeech(), stomp.subprotocols());
    }

    /** Every address, with and without a slash at its end. */
    Set<String> paths() {
        return handlers.keySet();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain unused)
            throws IOException, ServletException {
        requireNonNull(handlers.get(request.getServletPath())).handleRequest(request, response);
    }

    private void add(String path, Feed feed, String... subprotocols) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler(upgrade);
        handshake.setSupportedProtocols(subprotocols);
        WebSocketHttpRequestHandler handler = new WebSocketHttpRequestHandler(feed, handshake);
        handler.setHandshakeInterceptors(List.of(door));
        handlers.put(path, handler);
        handlers.put(path + "/", handler);
    }
}
