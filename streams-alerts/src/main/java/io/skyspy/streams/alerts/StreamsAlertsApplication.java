package io.skyspy.streams.alerts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamsAlertsConfiguration.class)
public class StreamsAlertsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamsAlertsApplication.class, arguments);
    }
}
