package io.skyspy.edge.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.skyspy.edge.hub.Hub;
import io.skyspy.edge.request.Requests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that let WebSocket clients in. */
@Configuration(proxyBeanMethods = false)
public class SocketConfiguration {

    @Bean
    Gate edgeGate() {
        return new Gate();
    }

    @Bean
    SocketServer edgeSocketServer(
            Hub hub, Requests requests, Gate gate, SocketSettings settings, MeterRegistry registry) {
        SocketDoor door = new SocketDoor(hub, requests, gate, settings, new DoorMetrics(registry));
        return new SocketServer(door, settings.sendBufferBytes());
    }
}
