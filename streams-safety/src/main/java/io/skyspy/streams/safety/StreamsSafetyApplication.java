package io.skyspy.streams.safety;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamsSafetyConfiguration.class)
public class StreamsSafetyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamsSafetyApplication.class, arguments);
    }
}
