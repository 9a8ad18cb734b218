package io.skyspy.edge.socket;

import io.skyspy.edge.hub.Endpoint;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.socket.ConnectionLimits.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.jspecify.annotations.Nullable;

/**
 * Decides on every handshake under {@code /ws/}.
 *
 * <p>A client that offers a token as a subprotocol is answered with the name of the scheme, never the token. The token itself is not
 * looked at: everybody may see everything.
 */
final class SocketDoor implements WebSocketNegotiator {

    private static final List<String> TOKEN_SCHEMES = List.of("bearer", "apikey");
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Hub hub;
    private final Requests requests;
    private final Gate gate;
    private final SocketSettings settings;
    private final OriginRule origins;
    private final ConnectionLimits limits;
    private final InboundBudget budget;
    private final ClientMessageParser parser;
    private final DoorMetrics metrics;

    SocketDoor(Hub hub, Requests requests, Gate gate, SocketSettings settings, DoorMetrics metrics) {
        this.hub = hub;
        this.requests = requests;
        this.gate = gate;
        this.settings = settings;
        this.origins = new OriginRule(settings.allowedOrigins());
        this.limits = new ConnectionLimits(settings.maxConnections(), settings.maxConnectionsPerAddress());
        this.budget = new InboundBudget(settings.maxInboundBytes());
        this.parser = new ClientMessageParser(settings.maxMessageBytes());
        this.metrics = metrics;
    }

    @Override
    public @Nullable FrameHandler negotiate(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        Optional<Endpoint> endpoint = Endpoint.at(Request.getPathInContext(request));
        String address = Request.getRemoteAddr(request);
        Optional<Refusal> refusal = endpoint.isEmpty() ? Optional.of(Refusal.UNKNOWN_PATH) : refusal(request, address);
        if (refusal.isPresent()) {
            refuse(refusal.get(), response, callback);
            return null;
        }
        response.setExtensions(List.of());
        request.getSubProtocols().stream()
                .limit(1)
                .filter(offered -> TOKEN_SCHEMES.stream().anyMatch(offered::equalsIgnoreCase))
                .forEach(response::setAcceptedSubProtocol);
        List<String> topics = topics(request);
        return new SocketConnection(
                transport -> hub.open(transport, endpoint.orElseThrow(), topics, requests),
                hub,
                parser,
                settings.maxMessageBytes(),
                budget,
                () -> limits.opened(address),
                () -> limits.closed(address));
    }

    private Optional<Refusal> refusal(ServerUpgradeRequest request, String address) {
        if (!gate.isOpen()) {
            return Optional.of(Refusal.NOT_READY);
        }
        if (!origins.allows(
                request.getHeaders().get(HttpHeader.ORIGIN),
                request.getHeaders().get(HttpHeader.HOST))) {
            return Optional.of(Refusal.FOREIGN_ORIGIN);
        }
        Verdict verdict = limits.check(address);
        return switch (verdict) {
            case ROOM -> Optional.empty();
            case SERVER_FULL -> Optional.of(Refusal.SERVER_FULL);
            case ADDRESS_FULL -> Optional.of(Refusal.ADDRESS_FULL);
        };
    }

    private void refuse(Refusal refusal, ServerUpgradeResponse response, Callback callback) {
        metrics.refused(refusal);
        response.setStatus(refusal.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(refusal.text().getBytes(StandardCharsets.UTF_8)), callback);
    }

    private static List<String> topics(Request request) {
        String topics = Request.extractQueryParameters(request).getValue("topics");
        return topics == null ? List.of() : ClientMessageParser.topics(topics);
    }
}
