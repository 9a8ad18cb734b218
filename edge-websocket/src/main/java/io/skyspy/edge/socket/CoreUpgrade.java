package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.hub.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee11.servlet.ServletCoreResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

/**
 * The last step of Spring's handshake: hands the connection to Jetty's WebSocket core instead of a session of Spring's, so that one buffer
 * can be sent to every client and a client is read from only when it takes its answers.
 *
 * @see "org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer#upgrade does the same for Jetty's own API"
 */
final class CoreUpgrade implements RequestUpgradeStrategy {

    private static final String[] VERSIONS = {"13"};

    private final Connections connections;

    /** Opens what is to serve an upgraded connection. */
    @FunctionalInterface
    interface Connections {

        /**
         * What serves it.
         *
         * @param speech whether another protocol than the contract's is spoken
         */
        FrameHandler open(Visitor visitor, boolean speech, String address);
    }

    CoreUpgrade(Connections connections) {
        this.connections = connections;
    }

    @Override
    public String[] getSupportedVersions() {
        return VERSIONS.clone();
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String selectedProtocol,
            List<WebSocketExtension> selectedExtensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        Feed feed = (Feed) WebSocketHandlerDecorator.unwrap(handler);
        Endpoint endpoint = feed.endpoint();
        Visitor visitor = ((HandshakeDoor.Wishes) requireNonNull(attributes.get(HandshakeDoor.WISHES))).at(endpoint);
        WebSocketNegotiator negotiator = (upgradeRequest, upgradeResponse, callback) -> {
            upgradeResponse.setExtensions(SharedDeflate.answer(upgradeRequest.getExtensions()).stream()
                    .toList());
            if (selectedProtocol != null) {
                upgradeResponse.setAcceptedSubProtocol(selectedProtocol);
            }
            return connections.open(visitor, feed.isSpeech(), servletRequest.getRemoteAddr());
        };
        Request coreRequest = ServletCoreRequest.wrap(servletRequest);
        Response coreResponse = ServletCoreResponse.wrap(
                coreRequest, ((ServletServerHttpResponse) response).getServletResponse(), false);
        try (Blocker.Callback callback = Blocker.callback()) {
            if (!mappings(servletRequest)
                    .upgrade(
                            negotiator,
                            coreRequest,
                            coreResponse,
                            callback,
                            new Configuration.ConfigurationCustomizer())) {
                throw new HandshakeFailureException("Jetty does not take the handshake");
            }
            callback.block();
        } catch (IOException broken) {
            throw new HandshakeFailureException("The connection broke during the handshake", broken);
        }
    }

    private static WebSocketMappings mappings(HttpServletRequest request) {
        ServletContextHandler context =
                requireNonNull(ServletContextHandler.getServletContextHandler(request.getServletContext()));
        WebSocketServerComponents.ensureWebSocketComponents(context.getServer(), context)
                .getExtensionRegistry()
                .register(SharedDeflate.NAME, SharedDeflate.class);
        return WebSocketMappings.ensureMappings(context);
    }
}
