package io.skyspy.edge.socket;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.skyspy.edge.auth.Attempts;
import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.contract.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Sends back what it gets, at {@code /echo}, over the edge's own transport. There is no such address outside of tests. */
final class EchoServer implements AutoCloseable {

    /** The longest message the conformance suite sends is 16 MiB. */
    private static final int MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    private final ConfigurableApplicationContext context;

    /** Only the transport: no hub, no Kafka. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableWebSocket
    static class Transport {

        @Bean
        SocketServer socketServer() {
            return new SocketServer(SEND_BUFFER_BYTES, new TrustedProxies(List.of()));
        }

        @Bean
        WebSocketConfigurer echo() {
            Gate gate = new Gate();
            gate.open();
            InboundBudget budget = new InboundBudget(4L * MAX_MESSAGE_BYTES);
            HandshakeDoor door = new HandshakeDoor(
                    gate,
                    new OriginRule(List.of()),
                    new ConnectionLimits(100, 100, 100),
                    new Admission(
                            Authenticator.open(),
                            () -> true,
                            new Attempts(100, Duration.ofMinutes(1), 100),
                            Clock.systemUTC()),
                    new DoorMetrics(new SimpleMeterRegistry()));
            CoreUpgrade upgrade = new CoreUpgrade((visitor, speech, address) ->
                    new SocketConnection(Echo::new, MAX_MESSAGE_BYTES, budget, () -> {}, () -> {}));
            return registry -> registry.addHandler(Feed.of(Endpoint.ALL), "/echo")
                    .setHandshakeHandler(new DefaultHandshakeHandler(upgrade))
                    .addInterceptors(door);
        }
    }

    EchoServer() {
        SpringApplication application = new SpringApplication(Transport.class);
        application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1"));
        context = application.run();
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
