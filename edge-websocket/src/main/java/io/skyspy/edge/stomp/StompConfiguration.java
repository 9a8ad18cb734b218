package io.skyspy.edge.stomp;

import io.skyspy.edge.auth.Authenticator;
import io.skyspy.edge.auth.login.Logins;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.request.Requests;
import io.skyspy.edge.socket.SocketSettings;
import io.skyspy.edge.socket.Speech;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that speak STOMP. */
@Configuration(proxyBeanMethods = false)
public class StompConfiguration {

    @Bean
    Speech edgeStomp(
            Hub hub,
            Requests requests,
            Authenticator authenticator,
            Logins logins,
            SocketSettings settings,
            Clock clock) {
        StompLogin login = new StompLogin(authenticator, logins);
        return new StompHost(hub, requests, login, settings, clock);
    }
}
