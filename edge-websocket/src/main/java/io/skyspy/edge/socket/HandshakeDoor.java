package io.skyspy.edge.socket;

import io.skyspy.edge.auth.Authentication;
import io.skyspy.edge.contract.Endpoint;
import io.skyspy.edge.hub.Visitor;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.message.View;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Decides on every handshake, and notes for the upgrade what the client asked for and who it is. */
final class HandshakeDoor implements HandshakeInterceptor {

    /** Attribute of a handshake: its {@link Wishes}. */
    static final String WISHES = "wishes";

    private static final String RETRY_AFTER_SECONDS = "2";

    /** What a handshake asks for. */
    record Wishes(List<String> topics, View view, Optional<String> resume, Authentication authentication) {

        Visitor at(Endpoint endpoint) {
            return new Visitor(endpoint, topics, view, resume, authentication);
        }
    }

    private final Gate gate;
    private final OriginRule origins;
    private final ConnectionLimits limits;
    private final Admission admission;
    private final DoorMetrics metrics;

    HandshakeDoor(Gate gate, OriginRule origins, ConnectionLimits limits, Admission admission, DoorMetrics metrics) {
        this.gate = gate;
        this.origins = origins;
        this.limits = limits;
        this.admission = admission;
        this.metrics = metrics;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        Optional<Refusal> refusal =
                isReadable(servletRequest) ? refusal(servletRequest) : Optional.of(Refusal.UNREADABLE_QUERY);
        if (refusal.isPresent()) {
            refuse(refusal.get(), response);
            return false;
        }
        Wishes wishes = wishes(servletRequest);
        Optional<Refusal> full = limits.check(wishes.authentication());
        if (full.isPresent()) {
            refuse(full.get(), response);
            return false;
        }
        attributes.put(WISHES, wishes);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // The connection counts from when it is open, not from the handshake.
    }

    private Optional<Refusal> refusal(HttpServletRequest request) {
        if (!gate.isOpen()) {
            return Optional.of(Refusal.NOT_READY);
        }
        if (!origins.allows(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            return Optional.of(Refusal.FOREIGN_ORIGIN);
        }
        return limits.check(request.getRemoteAddr()).or(() -> admission.refusal(request));
    }

    private void refuse(Refusal refusal, ServerHttpResponse response) throws IOException {
        metrics.refused(refusal);
        response.setStatusCode(refusal.status());
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.getBody().write(refusal.text().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            var unused = ViewQuery.of(request, topics(request));
            return true;
        } catch (IllegalArgumentException | IllegalStateException | HttpException.RuntimeException garbage) {
            return false;
        }
    }

    private Wishes wishes(HttpServletRequest request) {
        List<String> topics = topics(request);
        return new Wishes(
                topics,
                ViewQuery.of(request, topics),
                Optional.ofNullable(request.getParameter("resume")),
                admission.authenticate(request));
    }

    private static List<String> topics(HttpServletRequest request) {
        String topics = request.getParameter("topics");
        return topics == null ? List.of() : ClientMessageParser.topics(topics);
    }
}
