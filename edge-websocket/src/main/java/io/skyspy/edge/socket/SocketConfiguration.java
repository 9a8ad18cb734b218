package io.skyspy.edge.socket;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.message.ClientMessageParser;
import io.skyspy.edge.request.Requests;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Beans that let WebSocket clients in. */
@Configuration(proxyBeanMethods = false)
public class SocketConfiguration {

    @Bean
    Gate edgeGate() {
        return new Gate();
    }

    @Bean
    SocketServer edgeSocketServer(SocketSettings settings) {
        return new SocketServer(settings.sendBufferBytes(), new TrustedProxies(settings.trustedProxies()));
    }

    @Bean
    @ConditionalOnProperty("server.ssl.bundle")
    CertificateReload edgeCertificateReload(SslBundles bundles, ServerProperties server) {
        return new CertificateReload(
                bundles, requireNonNull(requireNonNull(server.getSsl()).getBundle()));
    }

    /** Before the filters of the REST interface. */
    @Bean
    FilterRegistrationBean<SocketEndpoints> edgeSocketEndpoints(
            Hub hub,
            Requests requests,
            Gate gate,
            SocketSettings settings,
            Authenticator authenticator,
            Speech stomp,
            BooleanSupplier edgeAuth,
            Attempts edgeRefusals,
            Clock clock,
            MeterRegistry registry) {
        ConnectionLimits limits = new ConnectionLimits(
                settings.maxConnections(), settings.maxConnectionsPerAddress(), settings.maxConnectionsPerCredential());
        InboundBudget budget = new InboundBudget(settings.maxInboundBytes());
        ClientMessageParser parser = new ClientMessageParser(settings.maxMessageBytes());
        HandshakeDoor door = new HandshakeDoor(
                gate,
                new OriginRule(settings.allowedOrigins()),
                limits,
                new Admission(authenticator, edgeAuth, edgeRefusals, clock),
                new DoorMetrics(registry));
        CoreUpgrade upgrade = new CoreUpgrade((visitor, speech, address) -> new SocketConnection(
                connection -> speech
                        ? stomp.begin(connection, visitor.authentication(), address)
                        : new HubDialogue(hub.open(connection, visitor, requests), hub, parser),
                settings.maxMessageBytes(),
                budget,
                () -> limits.opened(address, visitor.authentication()),
                () -> limits.closed(address, visitor.authentication())));
        SocketEndpoints endpoints = new SocketEndpoints(door, upgrade, stomp);
        FilterRegistrationBean<SocketEndpoints> first = new FilterRegistrationBean<>(endpoints);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        first.setUrlPatterns(endpoints.paths());
        return first;
    }
}
