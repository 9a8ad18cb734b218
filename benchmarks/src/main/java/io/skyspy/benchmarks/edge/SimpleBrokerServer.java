package io.skyspy.benchmarks.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** Spring's own STOMP broker on the same starter and web server as the edge, as its documentation sets it up. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableWebSocketMessageBroker
public class SimpleBrokerServer implements WebSocketMessageBrokerConfigurer {

    static final String PATH = "/stomp";
    static final String TOPIC = "/topic/aircraft";

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic");
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(PATH).setAllowedOriginPatterns("*");
    }

    /** Plays the stream that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = new SpringApplication(SimpleBrokerServer.class).run(arguments);
        SimpMessagingTemplate template = context.getBean(SimpMessagingTemplate.class);
        Playback playback = Playback.of(Path.of(arguments[0]), Duration.ofNanos(Long.parseLong(arguments[1]) * 1000));
        playback.start(message -> template.convertAndSend(TOPIC, new String(message, StandardCharsets.UTF_8)));
        Questions.answer(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        Runtime.getRuntime().halt(0);
    }
}
