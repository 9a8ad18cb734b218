package io.skyspy.streams.acars;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(StreamsAcarsConfiguration.class)
public class StreamsAcarsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(StreamsAcarsApplication.class, arguments);
    }
}
