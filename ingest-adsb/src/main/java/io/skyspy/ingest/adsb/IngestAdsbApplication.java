package io.skyspy.ingest.adsb;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Runs the app on its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IngestAdsbConfiguration.class)
public class IngestAdsbApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestAdsbApplication.class, arguments);
    }
}
