package io.skyspy.edge;

import io.skyspy.runtime.RuntimeConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The edge alone, on a Kafka that others keep. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({RuntimeConfiguration.class, EdgeWebsocketConfiguration.class})
public class EdgeWebsocketApplication {

    /** Starts the edge. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, not started yet. Ready, for whoever balances the load, means that clients are let in. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(EdgeWebsocketApplication.class);
        application.setDefaultProperties(
                Map.of("management.endpoint.health.group.readiness.include", "readinessState,edge"));
        return application;
    }
}
