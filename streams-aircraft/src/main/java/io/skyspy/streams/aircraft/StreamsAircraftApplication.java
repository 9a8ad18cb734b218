package io.skyspy.streams.aircraft;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamsAircraftConfiguration.class)
public class StreamsAircraftApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamsAircraftApplication.class, arguments);
    }
}
